package dev.comptoir.inventory.product;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.refusal.UnknownProduct;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The products that the inventory knows. */
@Repository
public class ProductCards {

    private final JdbcClient jdbc;

    ProductCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the products that are known. */
    public Map<UUID, ProductCard> byId(Collection<UUID> ids) {
        return jdbc
                .sql("select id, sku, name, unit, stocked, archived from product_card where id = any(:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query(ProductCard.class)
                .list()
                .stream()
                .collect(toMap(ProductCard::id, identity()));
    }

    /**
     * The products, for acts that move them or decide about them.
     *
     * @throws UnknownProduct when one is not known, or no stock is kept of it
     */
    public Map<UUID, ProductCard> stocked(Collection<UUID> ids) {
        Map<UUID, ProductCard> known = byId(ids);
        List<UUID> missing = ids.stream()
                .distinct()
                .filter(id -> !known.containsKey(id) || !known.get(id).stocked())
                .toList();
        if (!missing.isEmpty()) {
            throw new UnknownProduct(missing);
        }
        return known;
    }
}
