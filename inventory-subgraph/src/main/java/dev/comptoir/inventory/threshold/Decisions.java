package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.Thresholds;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds that were decided for products at places. */
@Repository
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decides anew for levels that the transaction holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Map<Shelf, Thresholds> decided) {
        if (decided.isEmpty()) {
            return;
        }
        var entries = decided.entrySet();
        jdbc.sql("""
                update stock_level
                   set own_reorder_point = decided.reorder_point, own_maximum = decided.maximum
                  from unnest(:products, :locations, :reorderPoints, :maximums)
                       as decided (product_id, location_id, reorder_point, maximum)
                 where (stock_level.product_id, stock_level.location_id) = (decided.product_id, decided.location_id)
                """)
                .param("products", SqlArrays.uuids(entries, entry -> entry.getKey()
                        .productId()))
                .param("locations", SqlArrays.uuids(entries, entry -> entry.getKey()
                        .locationId()))
                .param("reorderPoints", SqlArrays.numbers(entries, entry -> entry.getValue()
                        .reorderPoint()))
                .param("maximums", SqlArrays.numbers(entries, entry -> entry.getValue()
                        .maximum()))
                .update();
    }
}
