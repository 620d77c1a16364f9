package dev.comptoir.products.product;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.sql.SqlArray;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All products there are, archived ones included. Each question is one statement, however many products it is about. */
@Component
public class Products {

    private final JdbcClient database;

    Products(JdbcClient database) {
        this.database = database;
    }

    public Optional<Product> byId(UUID id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /** Those of these products that exist, by id. */
    public Map<UUID, Product> byIds(Collection<UUID> ids) {
        return database
                .sql("select %s from product where id = any(cast(:ids as uuid[]))".formatted(ProductRow.COLUMNS))
                .param("ids", SqlArray.of(ids))
                .query(ProductRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    public Optional<Product> byBarcode(Barcode barcode) {
        return database.sql("""
                        select %s from product_barcode join product on product.id = product_id
                        where barcode = :barcode""".formatted(ProductRow.COLUMNS))
                .param("barcode", barcode.digits())
                .query(ProductRow::read)
                .optional();
    }

    /** Those of these products that exist, by SKU. */
    public Map<Sku, Product> bySkus(Collection<Sku> skus) {
        return bySkus(skus, "");
    }

    /** The same, and nobody else changes them before the caller's transaction ends. Always locked in the same order. */
    public Map<Sku, Product> bySkusForUpdate(Collection<Sku> skus) {
        return bySkus(skus, "order by sku_key for update");
    }

    private Map<Sku, Product> bySkus(Collection<Sku> skus, String locking) {
        return database
                .sql("select %s from product where sku_key = any(cast(:keys as text[])) %s"
                        .formatted(ProductRow.COLUMNS, locking))
                .param("keys", skus.stream().map(Sku::key).toArray(String[]::new))
                .query(ProductRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Product::sku, Function.identity()));
    }
}
