package dev.comptoir.inventory.level;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What a place can sell, for the services that sell it. */
@Controller
class AvailabilityController {

    private static final int MOST_PRODUCTS = 1_000;

    private final JdbcClient jdbc;

    AvailabilityController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryMapping
    List<ProductAvailability> availability(@Argument UUID locationId, @Argument List<UUID> productIds) {
        if (productIds.size() > MOST_PRODUCTS) {
            throw Refusal.badInput("batch.too-large", MOST_PRODUCTS);
        }
        return jdbc.sql("""
                select asked.product_id, coalesce(level.available, 0) as available,
                       location.allows_negative as sellable_beyond
                  from unnest(:products) as asked (product_id)
                  join location on location.id = :location
                  left join stock_level level
                    on (level.product_id, level.location_id) = (asked.product_id, location.id)
                """)
                .param(
                        "products",
                        SqlArrays.uuids(productIds.stream().distinct().toList()))
                .param("location", locationId)
                .query(ProductAvailability.class)
                .list();
    }

    record ProductAvailability(UUID productId, BigDecimal available, boolean sellableBeyond) {}
}
