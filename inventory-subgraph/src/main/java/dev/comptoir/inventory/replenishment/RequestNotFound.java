package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import java.util.UUID;

/** There is no such request, or it is not the caller's to see. */
final class RequestNotFound extends StockRefusal {

    RequestNotFound(UUID id) {
        super("No request for the caller: " + id);
    }

    @Override
    protected Object asResult(Locale locale) {
        return new RequestNotFoundError(Messages.text(locale, "replenishment.not-found"));
    }

    record RequestNotFoundError(String message) {}
}
