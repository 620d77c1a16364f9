package dev.comptoir.inventory.refusal;

import dev.comptoir.inventory.reference.Product;
import dev.comptoir.starter.errors.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quantity that cannot be moved, asked for or counted. */
public final class InvalidQuantity extends StockRefusal {

    private final @Nullable UUID product;
    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message bundle, with its arguments */
    public InvalidQuantity(@Nullable UUID product, String key, Object... arguments) {
        super("%s: %s".formatted(product, Messages.text(Locale.ENGLISH, key, arguments)));
        this.product = product;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    @Override
    protected Object asResult(Locale locale) {
        return new InvalidQuantityError(
                Messages.text(locale, key, arguments.toArray()), product == null ? null : new Product(product));
    }

    public record InvalidQuantityError(
            String message, @Nullable Product product) {}
}
