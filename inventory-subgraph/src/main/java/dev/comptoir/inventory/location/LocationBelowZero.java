package dev.comptoir.inventory.location;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** Something is below zero at a place that is no longer to allow it. */
final class LocationBelowZero extends StockRefusal {

    LocationBelowZero() {
        super("Something is below zero there");
    }

    @Override
    protected Object asResult(Locale locale) {
        return new LocationBelowZeroError(Messages.text(locale, "refusal.location-below-zero"));
    }

    record LocationBelowZeroError(String message) {}
}
