package dev.comptoir.sales.salesimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the file lets know of a product. */
final class FileProduct {

    /** Notes that were typed into the description ("damaged?") make some products have dozens. */
    private static final int MOST_NAMES = 50;

    final String sku;
    private final Map<String, Count> names = new LinkedHashMap<>();
    private @Nullable String lastName;
    private Count lastCount = new Count();
    private BigDecimal price = BigDecimal.ZERO;
    private long pricedAt = Long.MIN_VALUE;

    FileProduct(String sku) {
        this.sku = sku;
    }

    private static final class Count {
        int rows;
    }

    void named(String description) {
        // Nearly always the name it had before: comparing is cheaper than hashing half a million names.
        if (!description.equals(lastName)) {
            if (description.isEmpty() || (names.size() == MOST_NAMES && !names.containsKey(description))) {
                return;
            }
            lastName = description;
            lastCount = names.computeIfAbsent(description, first -> new Count());
        }
        lastCount.rows++;
    }

    /** Something was sold of it. Given away, it keeps its price. */
    void soldFor(BigDecimal unitPrice, long at) {
        if (unitPrice.signum() > 0 && at >= pricedAt) {
            price = unitPrice;
            pricedAt = at;
        }
    }

    /** The description of most of its rows; of several, the first in the file. */
    Optional<String> name() {
        return names.entrySet().stream()
                .reduce((most, next) -> next.getValue().rows > most.getValue().rows ? next : most)
                .map(Map.Entry::getKey);
    }

    /** The price of its last sale, before tax, rounded half up. */
    BigDecimal price(int decimals) {
        return price.setScale(decimals, RoundingMode.HALF_UP);
    }
}
