package dev.comptoir.inventory.valuation;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.starter.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The value of stock, in one statement for all places: now from the levels alone, in the past less what moved since. */
@Repository
class Valuations {

    private static final String VALUE = """
            with place as (
                select id, kind, name from location
                 where kind in ('STORE', 'WAREHOUSE') and (:everywhere or id = any(:places))
            ), %s, value as (
                select location_id, sum(on_hand) as units, sum(on_hand * unit_cost) as at_cost,
                       sum(on_hand * price) as at_price,
                       count(*) filter (where on_hand <> 0 and unit_cost is null) as without_cost
                  from held
                  left join known_cost using (product_id)
                  left join known_price using (product_id)
                 group by location_id
            )
            select place.id as location_id, kind as location_kind, name as location_name, coalesce(units, 0) as units,
                   coalesce(at_cost, 0) as at_cost, coalesce(at_price, 0) as at_price,
                   coalesce(without_cost, 0) as without_cost
              from place left join value on value.location_id = place.id
             order by kind = 'WAREHOUSE' desc, lower(name), place.id
            """;

    static final String NOW = VALUE.formatted("""
            held as (
                select product_id, location_id, on_hand from stock_level join place on place.id = location_id
            ), known_cost as (
                select product_id, unit_cost from product_cost_now
            ), known_price as (
                select id as product_id, price from product_card where currency = :currency
            )""");

    /** A price that was not known yet on that day is taken to have been the oldest known. */
    static final String PAST = VALUE.formatted("""
            since as (
                select product_id, location_id, sum(quantity) as quantity
                  from (select product_id, to_location_id as location_id, quantity
                          from stock_movement join place on place.id = to_location_id where moved_at >= :end
                         union all
                        select product_id, from_location_id, -quantity
                          from stock_movement join place on place.id = from_location_id where moved_at >= :end) moved
                 group by product_id, location_id
            ), held as (
                select product_id, location_id, on_hand - coalesce(quantity, 0) as on_hand
                  from stock_level
                  join place on place.id = location_id
                  left join since using (product_id, location_id)
            ), known_cost as materialized ( -- else it is looked up for each place
                select product_id,
                       (select known.unit_cost from product_cost known
                         where known.product_id = cost.product_id and known.effective_at < :end
                         order by known.effective_at desc limit 1) as unit_cost
                  from product_cost_now cost
            ), known_price as materialized (
                select id as product_id, coalesce(
                           (select known.price from product_price known
                             where known.product_id = card.id and known.priced_at < :end
                             order by known.priced_at desc limit 1),
                           (select known.price from product_price known
                             where known.product_id = card.id
                             order by known.priced_at limit 1),
                           price) as price
                  from product_card card where currency = :currency
            )""");

    private final JdbcClient jdbc;
    private final Currency currency;

    Valuations(JdbcClient jdbc, @Value("${comptoir.currency}") Currency currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    /** What is there now, at the costs and prices of now; of all places when none are given. */
    List<StockValuation> now(Optional<Set<UUID>> places) {
        return of(jdbc.sql(NOW), places);
    }

    /** The same as of a moment of the past. */
    List<StockValuation> asOf(Instant end, Optional<Set<UUID>> places) {
        return of(jdbc.sql(PAST).param("end", end.atOffset(ZoneOffset.UTC)), places);
    }

    private List<StockValuation> of(JdbcClient.StatementSpec statement, Optional<Set<UUID>> places) {
        return statement
                .param("everywhere", places.isEmpty())
                .param("currency", currency.getCurrencyCode())
                .param("places", SqlArrays.uuids(places.orElse(Set.of())))
                .query((row, number) -> read(row))
                .list();
    }

    private StockValuation read(ResultSet row) throws SQLException {
        return new StockValuation(
                new Location(
                        row.getObject("location_id", UUID.class),
                        LocationKind.valueOf(row.getString("location_kind")),
                        row.getString("location_name")),
                row.getBigDecimal("units"),
                money(row, "at_cost"),
                money(row, "at_price"),
                row.getInt("without_cost"));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), currency).round();
    }
}
