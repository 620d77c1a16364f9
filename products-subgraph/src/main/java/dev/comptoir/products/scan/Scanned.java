package dev.comptoir.products.scan;

import dev.comptoir.products.product.Product;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a code means in a store, as the graph shows it.
 *
 * @param labelPrice what the label says it costs; of a PRICE only
 * @param exact whether quantity times unit price rounds to the label's price
 */
record Scanned(
        Product product,
        BigDecimal quantity,
        Reading readAs,
        @Nullable Money labelPrice,
        boolean exact) {

    enum Reading {
        BARCODE,
        SKU,
        WEIGHT,
        PRICE
    }

    static Scanned one(Product product, Reading readAs) {
        return new Scanned(product, BigDecimal.ONE, readAs, null, true);
    }

    static Scanned weighed(Product product, ScaleLabel label) {
        return new Scanned(product, label.kilograms(), Reading.WEIGHT, null, true);
    }

    static Scanned priced(Product product, ScaleLabel label, Money unitPrice) {
        BigDecimal quantity = label.quantityAt(unitPrice);
        Money price = label.price(unitPrice);
        boolean exact = unitPrice.times(quantity).round().equals(price);
        return new Scanned(product, quantity, Reading.PRICE, price, exact);
    }
}
