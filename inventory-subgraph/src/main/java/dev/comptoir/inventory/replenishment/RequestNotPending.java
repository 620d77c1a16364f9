package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** The request was decided or taken back before. */
final class RequestNotPending extends StockRefusal {

    private final transient ReplenishmentRequest decided;

    RequestNotPending(ReplenishmentRequest decided) {
        super("%s is %s".formatted(decided.id(), decided.status()));
        this.decided = decided;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new RequestNotPendingError(
                Messages.text(locale, "replenishment.not-pending." + decided.status()), decided);
    }

    record RequestNotPendingError(String message, ReplenishmentRequest request) {}
}
