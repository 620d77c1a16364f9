package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.SqlArrays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of a file in a table of the present transaction, from where they go to the levels as a set. */
@Repository
class ThresholdStaging {

    private final JdbcClient jdbc;

    ThresholdStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open() {
        jdbc.sql("""
                create temporary table staged_threshold (
                    row_number bigint not null,
                    product_id uuid not null,
                    location_id uuid not null,
                    reorder_point numeric,
                    maximum numeric,
                    primary key (product_id, location_id)
                ) on commit drop
                """).update();
    }

    /** Takes rows of known products, and answers those that repeat an earlier one. */
    List<Repetition> add(Map<ThresholdRow, UUID> products) {
        var rows = List.copyOf(products.entrySet());
        jdbc.sql("""
                insert into staged_threshold (row_number, product_id, location_id, reorder_point, maximum)
                select * from unnest(:numbers, :products, :locations, :reorderPoints, :maximums) as row (number)
                 order by number
                    on conflict do nothing
                """)
                .param("numbers", SqlArrays.longs(rows, row -> row.getKey().number()))
                .param("products", SqlArrays.uuids(rows, Map.Entry::getValue))
                .param("locations", SqlArrays.uuids(rows, row -> row.getKey().locationId()))
                .param(
                        "reorderPoints",
                        SqlArrays.numbers(rows, row -> row.getKey().thresholds().reorderPoint()))
                .param(
                        "maximums",
                        SqlArrays.numbers(rows, row -> row.getKey().thresholds().maximum()))
                .update();
        return Repetition.among(products, "staged_threshold", jdbc);
    }

    /** Makes the levels that are missing, then waits for all levels of the file: see {@code HeldLevels}. */
    void hold() {
        jdbc.sql("analyze staged_threshold").update();
        jdbc.sql("""
                insert into stock_level
                       (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                select product_id, location_id, allows_negative, default_reorder_point, default_maximum
                  from staged_threshold staged join location on location.id = location_id
                 where staged.reorder_point is not null or staged.maximum is not null
                 order by product_id, location_id
                    on conflict do nothing
                """).update();
        jdbc.sql("""
                select count(*) from (
                    select 1 from staged_threshold join stock_level level using (product_id, location_id)
                     order by product_id, location_id
                       for update of level
                ) held
                """).query(Long.class).single();
    }

    /** Takes out the rows that contradict what was decided before, and answers them. */
    List<Contradiction> takeOutContradictions() {
        return jdbc.sql("""
                delete from staged_threshold staged using stock_level level
                 where (level.product_id, level.location_id) = (staged.product_id, staged.location_id)
                   and coalesce(staged.maximum, own_maximum) < coalesce(staged.reorder_point, own_reorder_point)
                returning row_number, coalesce(staged.maximum, own_maximum) as maximum,
                          coalesce(staged.reorder_point, own_reorder_point) as reorder_point
                """).query(Contradiction.class).list();
    }

    /** How many levels change by it. */
    long decide() {
        return jdbc.sql("""
                update stock_level
                   set own_reorder_point = coalesce(staged.reorder_point, own_reorder_point),
                       own_maximum = coalesce(staged.maximum, own_maximum)
                  from staged_threshold staged
                 where (stock_level.product_id, stock_level.location_id) = (staged.product_id, staged.location_id)
                   and (own_reorder_point, own_maximum)
                       is distinct from (coalesce(staged.reorder_point, own_reorder_point),
                                         coalesce(staged.maximum, own_maximum))
                """).update();
    }

    long count() {
        return jdbc.sql("select count(*) from staged_threshold")
                .query(Long.class)
                .single();
    }

    /** A row that makes a maximum less than the reorder point, with one of them from before. */
    record Contradiction(long rowNumber, BigDecimal maximum, BigDecimal reorderPoint) {}
}
