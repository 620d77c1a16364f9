package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.HeldLevel;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a file in a table of the present transaction, so that a file of any length needs little memory. */
@Repository
class Staging {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    Staging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open() {
        jdbc.sql("""
                create temporary table staged_stock (
                    row_number bigint not null,
                    product_id uuid not null,
                    location_id uuid not null,
                    on_hand numeric not null,
                    reorder_point numeric,
                    maximum numeric,
                    cost numeric,
                    ranged_anew boolean not null default false,
                    primary key (product_id, location_id)
                ) on commit drop
                """).update();
    }

    /** Takes rows of known products, and answers those that repeat an earlier one. */
    List<Repetition> add(Map<StockRow, UUID> products) {
        var rows = List.copyOf(products.entrySet());
        jdbc.sql("""
                insert into staged_stock (row_number, product_id, location_id, on_hand, reorder_point, maximum, cost)
                select *
                  from unnest(:numbers, :products, :locations, :onHand, :reorderPoints, :maximums, :costs)
                       as row (number)
                 order by number
                    on conflict do nothing
                """)
                .param("numbers", SqlArrays.longs(rows, row -> row.getKey().number()))
                .param("products", SqlArrays.uuids(rows, Map.Entry::getValue))
                .param("locations", SqlArrays.uuids(rows, row -> row.getKey().locationId()))
                .param("onHand", SqlArrays.numbers(rows, row -> row.getKey().onHand()))
                .param(
                        "reorderPoints",
                        SqlArrays.numbers(rows, row -> row.getKey().thresholds().reorderPoint()))
                .param(
                        "maximums",
                        SqlArrays.numbers(rows, row -> row.getKey().thresholds().maximum()))
                .param("costs", SqlArrays.numbers(rows, row -> row.getKey().cost()))
                .update();
        return Repetition.among(products, "staged_stock", jdbc);
    }

    /** Makes the levels that are missing, then waits for all levels of the file: see {@code HeldLevels}. */
    void hold() {
        jdbc.sql("analyze staged_stock").update();
        jdbc.sql("""
                with made as (
                    insert into stock_level
                           (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                    select product_id, location_id, allows_negative, default_reorder_point, default_maximum
                      from staged_stock join location on location.id = location_id
                     order by product_id, location_id
                        on conflict do nothing
                    returning product_id, location_id
                )
                update staged_stock set ranged_anew = true from made
                 where (staged_stock.product_id, staged_stock.location_id) = (made.product_id, made.location_id)
                """).update();
        jdbc.sql("""
                select count(*) from (
                    select 1 from staged_stock join stock_level level using (product_id, location_id)
                     order by product_id, location_id
                       for update of level
                ) held
                """).query(Long.class).single();
    }

    /** The next counts, by product and location, after one that was read; from the beginning after null. */
    List<ShelfCount> next(@Nullable Shelf after, int atMost) {
        return jdbc.sql("""
                select %s, row_number, ranged_anew, staged.on_hand as counted, staged.reorder_point as new_reorder_point,
                       staged.maximum as new_maximum, staged.cost
                  from staged_stock staged join stock_level level using (product_id, location_id)
                 where (product_id, location_id) > (:product, :location)
                 order by product_id, location_id
                 limit :atMost
                """.formatted(HeldLevel.COLUMNS))
                .param("product", after == null ? NONE : after.productId())
                .param("location", after == null ? NONE : after.locationId())
                .param("atMost", atMost)
                .query((row, number) -> new ShelfCount(
                        row.getLong("row_number"),
                        HeldLevel.read(row),
                        row.getBoolean("ranged_anew"),
                        row.getBigDecimal("counted"),
                        new Thresholds(row.getBigDecimal("new_reorder_point"), row.getBigDecimal("new_maximum")),
                        row.getBigDecimal("cost")))
                .list();
    }
}
