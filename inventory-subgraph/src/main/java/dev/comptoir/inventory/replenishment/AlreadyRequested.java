package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A request for this product and store is open already. */
final class AlreadyRequested extends StockRefusal {

    private final transient ReplenishmentRequest open;

    AlreadyRequested(ReplenishmentRequest open) {
        super("Open already: " + open.id());
        this.open = open;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new AlreadyRequestedError(Messages.text(locale, "replenishment.already-requested"), open);
    }

    record AlreadyRequestedError(String message, ReplenishmentRequest request) {}
}
