package dev.comptoir.inventory.refusal;

import dev.comptoir.starter.idempotency.KeyReused;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the business refuses. Thrown, so that it undoes everything its transaction did; {@link #answer} makes the member of
 * the mutation's result union of it.
 */
public abstract class StockRefusal extends RuntimeException {

    protected StockRefusal(String message) {
        super(message, null, false, false);
    }

    /** The member of a result union that says it in the caller's language: a record that is called as in the graph. */
    protected abstract Object asResult(Locale locale);

    /** What comes of an act: what it answers, or what was refused. */
    public static Object answer(Locale locale, Supplier<Object> act) {
        try {
            return act.get();
        } catch (StockRefusal refusal) {
            return refusal.asResult(locale);
        } catch (KeyReused refusal) {
            return refusal.asResult(locale);
        }
    }
}
