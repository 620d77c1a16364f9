package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A purchase cost that is negative, enormous or too fine. */
final class InvalidCost extends StockRefusal {

    /** A screw costs less than a cent. */
    private static final int DECIMALS = 4;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    private final String product;
    private final String cost;

    private InvalidCost(String product, String cost) {
        super("%s cannot cost %s".formatted(product, cost));
        this.product = product;
        this.cost = cost;
    }

    /** @throws InvalidCost when a cost is told that cannot be one */
    static @Nullable BigDecimal unlessSound(ProductCard product, @Nullable BigDecimal cost) {
        if (cost != null
                && (cost.signum() < 0
                        || cost.compareTo(LIMIT) >= 0
                        || cost.stripTrailingZeros().scale() > DECIMALS)) {
            throw new InvalidCost(product.name(), cost.toPlainString());
        }
        return cost;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new InvalidCostError(
                Messages.text(locale, "refusal.cost-invalid", product, cost, LIMIT.toPlainString(), DECIMALS));
    }

    record InvalidCostError(String message) {}
}
