package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.SqlArrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that speaks of a shelf of which an earlier row speaks. */
record Repetition(long number, long earlier) {

    /**
     * Those of some rows that are not in the table, because another row of their shelf is.
     *
     * @param table has {@code row_number}, {@code product_id} and {@code location_id}
     */
    static List<Repetition> among(Map<? extends ShelfRow, UUID> products, String table, JdbcClient jdbc) {
        var rows = List.copyOf(products.entrySet());
        return jdbc.sql("""
                select number, staged.row_number as earlier
                  from unnest(:numbers, :products, :locations) as row (number, product_id, location_id)
                  join %s staged using (product_id, location_id)
                 where staged.row_number <> number
                """.formatted(table))
                .param("numbers", SqlArrays.longs(rows, row -> row.getKey().number()))
                .param("products", SqlArrays.uuids(rows, Map.Entry::getValue))
                .param("locations", SqlArrays.uuids(rows, row -> row.getKey().locationId()))
                .query(Repetition.class)
                .list();
    }
}
