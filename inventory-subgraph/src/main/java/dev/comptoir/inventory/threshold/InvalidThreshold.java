package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.reference.Product;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thresholds that nobody can mean. */
final class InvalidThreshold extends StockRefusal {

    private final @Nullable UUID product;
    private final String key;
    private final transient List<Object> arguments;

    /** @param product null for a default, which is of no product */
    InvalidThreshold(@Nullable UUID product, String key, Object... arguments) {
        super("%s: %s".formatted(product, Messages.text(Locale.ENGLISH, key, arguments)));
        this.product = product;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    @Override
    protected Object asResult(Locale locale) {
        return new InvalidThresholdError(
                Messages.text(locale, key, arguments.toArray()), product == null ? null : new Product(product));
    }

    record InvalidThresholdError(String message, @Nullable Product product) {}
}
