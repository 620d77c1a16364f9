package dev.comptoir.inventory.stockimport;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.product.ProductCard;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The products of some rows, by their SKUs, among those that the inventory knows itself. */
final class KnownSkus {

    private final Map<String, ProductCard> bySku;

    private KnownSkus(Map<String, ProductCard> bySku) {
        this.bySku = bySku;
    }

    static KnownSkus of(Collection<ThresholdRow> rows, JdbcClient jdbc) {
        return new KnownSkus(jdbc
                .sql("select id, sku, name, unit, stocked, archived from product_card where upper(sku) = any(:skus)")
                .param("skus", SqlArrays.texts(rows, ThresholdRow::key))
                .query(ProductCard.class)
                .list()
                .stream()
                .collect(toMap(card -> card.sku().toUpperCase(Locale.ROOT), identity(), (one, same) -> one)));
    }

    /** @throws RowRefused when there is no such product, no stock is kept of it, or half a piece is meant */
    UUID productOf(ThresholdRow row) {
        ProductCard card = bySku.get(row.key());
        if (card == null) {
            throw new RowRefused(Cells.SKU, "stock-row.sku.unknown", row.sku());
        }
        if (!card.stocked()) {
            throw new RowRefused(Cells.SKU, "stock-row.sku.unstocked", row.sku());
        }
        refuseFraction(card, row.thresholds().reorderPoint(), Cells.REORDER_POINT);
        refuseFraction(card, row.thresholds().maximum(), Cells.MAXIMUM);
        return card.id();
    }

    private static void refuseFraction(ProductCard card, @Nullable BigDecimal threshold, String field) {
        if (threshold != null
                && !card.unit().isDivisible()
                && threshold.stripTrailingZeros().scale() > 0) {
            throw new RowRefused(field, "threshold.fraction", card.name(), threshold.toPlainString());
        }
    }
}
