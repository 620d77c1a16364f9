package dev.comptoir.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is true of stock at any moment, whatever happened. */
@Component
public class Invariants {

    private final JdbcClient jdbc;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void holdFor(List<UUID> products) {
        assertThat(differencesBetweenLedgerAndLevels(products)).isEmpty();
        assertThat(sumsOverAllLocations(products))
                .allSatisfy(sum -> assertThat(sum).isZero());
        assertThat(levelsBelowZeroWhereNotAllowed(products)).isZero();
    }

    private List<String> differencesBetweenLedgerAndLevels(List<UUID> products) {
        return query("""
                with moved as (
                    select product_id, to_location_id as location_id, quantity from stock_movement
                     union all
                    select product_id, from_location_id, -quantity from stock_movement
                ), total as (
                    select product_id, location_id, sum(quantity) as on_hand
                      from moved join location on location.id = location_id
                     where location.kind in ('STORE', 'WAREHOUSE')
                     group by product_id, location_id
                )
                select product_id || ' at ' || location_id || ': ' || coalesce(total.on_hand, 0) || ' moved, '
                       || coalesce(level.on_hand, 0) || ' on hand'
                  from total full join stock_level level using (product_id, location_id)
                 where product_id = any(:products) and coalesce(total.on_hand, 0) <> coalesce(level.on_hand, 0)
                """, products, String.class);
    }

    /** Places by their levels, virtual ends, which have none, by their movements. */
    private List<BigDecimal> sumsOverAllLocations(List<UUID> products) {
        return query("""
                with held as (
                    select product_id, on_hand as quantity from stock_level
                     union all
                    select product_id, quantity from stock_movement join location on location.id = to_location_id
                     where location.kind not in ('STORE', 'WAREHOUSE')
                     union all
                    select product_id, -quantity from stock_movement join location on location.id = from_location_id
                     where location.kind not in ('STORE', 'WAREHOUSE')
                )
                select sum(quantity) from held where product_id = any(:products) group by product_id
                """, products, BigDecimal.class);
    }

    private long levelsBelowZeroWhereNotAllowed(List<UUID> products) {
        return query("""
                select count(*) from stock_level join location on location.id = location_id
                 where product_id = any(:products) and on_hand < 0 and not location.allows_negative
                """, products, Long.class).getFirst();
    }

    private <T> List<T> query(String sql, List<UUID> products, Class<T> type) {
        return jdbc.sql(sql)
                .param("products", SqlArrays.uuids(products))
                .query(type)
                .list();
    }
}
