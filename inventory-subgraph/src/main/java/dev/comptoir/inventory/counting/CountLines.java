package dev.comptoir.inventory.counting;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of counts that are held by the present transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CountLines {

    private final JdbcClient jdbc;

    CountLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted so far of these products; those that nobody counted are missing. */
    Map<UUID, BigDecimal> counted(UUID count, Collection<UUID> products) {
        return jdbc
                .sql("""
                select product_id, counted, expected from stock_count_line
                 where count_id = :count and product_id = any(:products)
                """)
                .param("count", count)
                .param("products", SqlArrays.uuids(products))
                .query(CountedLine.class)
                .list()
                .stream()
                .collect(toMap(CountedLine::productId, CountedLine::counted));
    }

    void enter(UUID count, Collection<CountedLine> lines, UUID countedBy) {
        jdbc.sql("""
                insert into stock_count_line (count_id, product_id, counted, expected, counted_by, counted_at)
                select :count, product_id, counted, expected, :countedBy, now()
                  from unnest(:products, :counted, :expected) as line (product_id, counted, expected)
                 order by product_id
                    on conflict (count_id, product_id) do update
                   set counted = excluded.counted, expected = excluded.expected,
                       counted_by = excluded.counted_by, counted_at = excluded.counted_at
                """)
                .param("count", count)
                .param("countedBy", countedBy)
                .param("products", SqlArrays.uuids(lines, CountedLine::productId))
                .param("counted", SqlArrays.numbers(lines, CountedLine::counted))
                .param("expected", SqlArrays.numbers(lines, CountedLine::expected))
                .update();
    }

    /** All products that belong to an open count, with what was counted of them; null for those that nobody counted. */
    Map<UUID, @Nullable BigDecimal> entries(UUID count) {
        var entries = new LinkedHashMap<UUID, @Nullable BigDecimal>();
        jdbc.sql("select product_id, counted from stock_count_entry where count_id = :count order by product_id")
                .param("count", count)
                .query(row -> {
                    entries.put(row.getObject("product_id", UUID.class), row.getBigDecimal("counted"));
                });
        return entries;
    }

    /**
     * Notes, for a count that is about to be closed, what nobody counted of these products, and what everything costs.
     *
     * @param takenAs what is taken to be there of products that nobody counted; null when nothing is known
     */
    void complete(UUID count, Collection<UUID> products, @Nullable BigDecimal takenAs) {
        jdbc.sql("""
                insert into stock_count_line (count_id, product_id, counted, expected)
                select count_id, product_id, cast(:takenAs as numeric), expected
                  from stock_count_entry
                 where count_id = :count and counted is null and product_id = any(:products)
                 order by product_id
                """)
                .param("count", count)
                .param("products", SqlArrays.uuids(products))
                .param("takenAs", takenAs)
                .update();
        jdbc.sql("""
                update stock_count_line set unit_cost = cost.unit_cost
                  from product_cost_now cost
                 where count_id = :count and cost.product_id = stock_count_line.product_id
                """).param("count", count).update();
    }

    /** The lines of a count where something else was counted than is recorded. */
    List<CountedLine> different(UUID count) {
        return jdbc.sql("""
                select product_id, counted, expected from stock_count_line
                 where count_id = :count and counted <> expected
                 order by product_id
                """).param("count", count).query(CountedLine.class).list();
    }
}
