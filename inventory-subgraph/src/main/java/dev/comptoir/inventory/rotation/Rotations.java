package dev.comptoir.inventory.rotation;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rotation of all products of a place, in one statement. The average of the days' ends needs no row per day: it is what
 * is on hand now, less each later change for as many of the days as ended before it.
 */
@Repository
class Rotations {

    private static final String LISTING = "stock-rotation";

    static final String SQL = """
            with moved as (
                select product_id, quantity as change, case when kind = 'RETURN' then -quantity else 0 end as sold,
                       (moved_at at time zone 'UTC')::date as day
                  from stock_movement
                 where to_location_id = :place and moved_at >= :start
                 union all
                select product_id, -quantity, case when kind = 'SALE' then quantity else 0 end,
                       (moved_at at time zone 'UTC')::date
                  from stock_movement
                 where from_location_id = :place and moved_at >= :start
            ), change as (
                select product_id, sum(sold) filter (where day <= cast(:to as date)) as sold,
                       sum(change * least(:days, least(day, cast(:today as date)) - cast(:from as date))) as not_yet
                  from moved group by product_id
            ), figure as (
                select product_id, coalesce(sold, 0) as sold, available,
                       round(on_hand - coalesce(not_yet, 0) / :days, 3) as average
                  from stock_level left join change using (product_id)
                 where location_id = :place
            ), rotation as (
                select product_id, sold, average,
                       case when average > 0 then round(sold / average * 365 / :days, 2) end as turns,
                       case when sold > 0 then round(greatest(available, 0) * :days / sold, 1) end as cover
                  from figure
            ), total as (select count(*) as total from rotation)
            select total, page.*
              from total
              left join lateral (
                   select *, coalesce(turns, '-Infinity') as rank from rotation
                    where cast(:afterProduct as uuid) is null
                       or (coalesce(turns, '-Infinity'), product_id)
                          > (coalesce(cast(:afterTurns as numeric), '-Infinity'), :afterProduct)
                    order by rank, product_id
                    limit :limit) page on true
             order by rank, product_id
            """;

    private final JdbcClient jdbc;

    Rotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The slowest first, those of which nothing was on hand before all. */
    Connection<StockRotation> page(UUID place, Period period, LocalDate today, PageRequest page) {
        Optional<Cursor> after = page.cursor(LISTING, String.class, UUID.class);
        var total = new AtomicLong();
        var products = new ArrayList<StockRotation>();
        jdbc.sql(SQL)
                .param("place", place)
                .param("start", period.from().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("from", period.from())
                .param("to", period.to())
                .param("today", today)
                .param("days", (int) period.days())
                .param("afterTurns", after.map(Rotations::turns).orElse(null))
                .param(
                        "afterProduct",
                        after.map(cursor -> cursor.part(1, UUID.class)).orElse(null))
                .param("limit", page.limit())
                .query(row -> {
                    total.set(row.getLong("total"));
                    if (row.getObject("product_id") != null) {
                        products.add(StockRotation.read(row));
                    }
                });
        return Connection.of(products, page, Rotations::cursorAt, total.get());
    }

    private static Cursor cursorAt(StockRotation rotation) {
        BigDecimal turns = rotation.turnsPerYear();
        return Cursor.of(
                LISTING,
                turns == null ? "" : turns.toPlainString(),
                rotation.product().id());
    }

    private static @Nullable BigDecimal turns(Cursor cursor) {
        String turns = cursor.part(0, String.class);
        return turns.isEmpty() ? null : new BigDecimal(turns);
    }
}
