package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.time.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much lay on a shelf in the past: what lies there now, less what came and went since. */
@Repository
class StockHistory {

    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;

    StockHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * On hand at the end of each day, in UTC; for today, now. Days to come are left out.
     *
     * @throws Refusal when there are too many days
     */
    List<StockOnDay> of(Shelf shelf, Period days) {
        if (days.days() > MOST_DAYS) {
            throw Refusal.badInput("history.too-long", MOST_DAYS);
        }
        return jdbc.sql("""
                with moved as materialized ( -- else PostgreSQL sums up again for every day
                    select (moved_at at time zone 'UTC')::date as day,
                           sum(case when to_location_id = :location then quantity else -quantity end) as change
                      from stock_movement
                     where product_id = :product and :location in (from_location_id, to_location_id)
                       and moved_at >= :from::timestamp at time zone 'UTC'
                     group by 1
                )
                select day.day::date as day,
                       coalesce((select on_hand from stock_level
                                  where product_id = :product and location_id = :location), 0)
                       - coalesce((select sum(change) from moved where moved.day > day.day and day.day < :today), 0)
                       as on_hand
                  from generate_series(:from::timestamp, least(:to, :today)::timestamp, interval '1 day') as day (day)
                 order by day.day
                """)
                .param("product", shelf.productId())
                .param("location", shelf.locationId())
                .param("from", days.from())
                .param("to", days.to())
                .param("today", LocalDate.now(ZoneOffset.UTC))
                .query(StockOnDay.class)
                .list();
    }
}
