package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import java.util.UUID;

/** There is no such count, or it is of a place that is none of the caller's. */
final class CountNotFound extends StockRefusal {

    private final UUID id;

    CountNotFound(UUID id) {
        super("No count of the caller's: " + id);
        this.id = id;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new CountNotFoundError(Messages.text(locale, "count.not-found", id));
    }

    record CountNotFoundError(String message) {}
}
