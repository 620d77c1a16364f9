package dev.comptoir.sales.takeback;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For how little a store's tills sold products lately. */
@Repository
class LowestPrices {

    private final JdbcClient database;
    private final Duration lately;

    LowestPrices(JdbcClient database, @Value("${comptoir.returns.lowest-price-of:30d}") Duration lately) {
        this.database = database;
        this.lately = lately;
    }

    /** Of one unit, after discounts, as the store's prices are; without what was not sold, or given away. */
    Map<UUID, BigDecimal> of(UUID store, Collection<UUID> products) {
        var lowest = new HashMap<UUID, BigDecimal>();
        // By sale_of_tills, then the key of the lines.
        database.sql("""
                        select line.product_id, min(line.total / line.quantity) as price
                        from sale join sale_line line on line.sale_id = sale.id
                        where sale.store_id = :store and session_id is not null and kind = 'SALE'
                          and sold_at >= :since and status = 'COMPLETED'
                          and line.product_id = any (:products::uuid[]) and line.total > 0
                        group by line.product_id""")
                .param("store", store)
                .param("since", Instant.now().minus(lately).atOffset(ZoneOffset.UTC))
                .param("products", products.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    lowest.put(row.getObject("product_id", UUID.class), row.getBigDecimal("price"));
                });
        return lowest;
    }
}
