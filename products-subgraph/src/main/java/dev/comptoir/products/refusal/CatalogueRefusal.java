package dev.comptoir.products.refusal;

import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the business refuses. Thrown, so that it undoes everything its transaction did; {@link #answer} makes the member of
 * the mutation's result union of it.
 */
public final class CatalogueRefusal extends RuntimeException {

    private final transient Function<Locale, Object> result;

    private CatalogueRefusal(String key, Function<Locale, Object> result, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, key, arguments), null, false, false);
        this.result = result;
    }

    /**
     * @param error makes the member of the result union, a record called as in the graph, of the text
     * @param key of the message bundle, with its arguments
     */
    public static CatalogueRefusal of(Function<String, Object> error, String key, Object... arguments) {
        return new CatalogueRefusal(key, locale -> error.apply(Messages.text(locale, key, arguments)), arguments);
    }

    /** The same, for what a value refuses of its own accord. */
    public static CatalogueRefusal of(Function<String, Object> error, Refusal why) {
        return new CatalogueRefusal(
                why.key(),
                locale -> error.apply(why.text(locale)),
                why.arguments().toArray());
    }

    public static CatalogueRefusal noSuchProduct(UUID id) {
        return of(ProductNotFoundError::new, "product.unknown", id);
    }

    public static CatalogueRefusal archived(String product) {
        return of(ProductArchivedError::new, "offer.archived", product);
    }

    /** What comes of an act: what it answers, or what was refused. */
    public static Object answer(Locale locale, Supplier<Object> act) {
        try {
            return act.get();
        } catch (CatalogueRefusal refusal) {
            return refusal.result.apply(locale);
        }
    }

    public record ProductNotFoundError(String message) {}

    public record ProductArchivedError(String message) {}

    public record InvalidPriceError(String message) {}
}
