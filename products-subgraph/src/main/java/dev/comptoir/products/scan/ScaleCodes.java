package dev.comptoir.products.scan;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.products.sql.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers by which the scales of the shops know products. */
@Component
class ScaleCodes {

    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    private final JdbcClient database;
    private final Products products;

    ScaleCodes(JdbcClient database, Products products) {
        this.database = database;
        this.products = products;
    }

    record InvalidScaleCodeError(String message) {}

    record ScaleCodeTakenError(String message, Product product) {}

    /** Those of these products that have one, by product, in one statement. */
    Map<UUID, ScaleCode> of(Collection<UUID> ids) {
        return database
                .sql("select product_id, code, kind from scale_code where product_id = any(cast(:ids as uuid[]))")
                .param("ids", SqlArray.of(ids))
                .query(ScaleCodes::read)
                .list()
                .stream()
                .collect(Collectors.toMap(ScaleCode::productId, Function.identity()));
    }

    /**
     * Gives a product its code instead of the one that it had.
     *
     * @throws CatalogueRefusal when there is no such product, it is archived or not sold so, or the code is no such code or
     *     another product's
     */
    @Transactional
    public void set(UUID productId, String code, ScaleCode.@Nullable Kind kind) {
        Product product = sold(productId);
        refuseUnlessFit(product, code, kind);
        remove(productId);
        boolean free = database.sql("""
                        insert into scale_code (code, product_id, kind) values (:code, :product, :kind)
                        on conflict (code) do nothing""")
                        .param("code", code)
                        .param("product", productId)
                        .param("kind", kind.name())
                        .update()
                == 1;
        if (!free) {
            Product bearer = bearer(code);
            throw CatalogueRefusal.of(
                    message -> new ScaleCodeTakenError(message, bearer), "scale.taken", code, bearer.name());
        }
    }

    /** Takes a product's code away, if it has one. */
    @Transactional
    public void take(UUID productId) {
        sold(productId);
        remove(productId);
    }

    /** The product, which nobody else gives a code before the transaction ends. */
    private Product sold(UUID id) {
        database.sql("select id from product where id = :id for no key update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> CatalogueRefusal.noSuchProduct(id));
        Product product = products.byIds(Set.of(id)).get(id);
        if (product.archived()) {
            throw CatalogueRefusal.archived(product.name());
        }
        return product;
    }

    private static void refuseUnlessFit(Product product, String code, ScaleCode.@Nullable Kind kind) {
        if (kind == null || !FIVE_DIGITS.matcher(code).matches()) {
            throw CatalogueRefusal.of(InvalidScaleCodeError::new, "scale.malformed", code);
        }
        switch (product.unit()) {
            case KILOGRAM -> {}
            case PIECE -> throw CatalogueRefusal.of(InvalidScaleCodeError::new, "scale.piece", product.name());
            case LITRE, METRE -> {
                if (kind == ScaleCode.Kind.WEIGHT) {
                    throw CatalogueRefusal.of(InvalidScaleCodeError::new, "scale.no-weight", product.name());
                }
            }
        }
    }

    private void remove(UUID productId) {
        database.sql("delete from scale_code where product_id = :product")
                .param("product", productId)
                .update();
    }

    private Product bearer(String code) {
        return products.byId(database.sql("select product_id from scale_code where code = :code")
                        .param("code", code)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
    }

    private static ScaleCode read(ResultSet row, int number) throws SQLException {
        return new ScaleCode(
                row.getObject("product_id", UUID.class),
                row.getString("code"),
                ScaleCode.Kind.valueOf(row.getString("kind")));
    }
}
