package dev.comptoir.inventory.refusal;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import java.util.UUID;

/** There is no such place, or goods cannot go there. */
public final class UnknownLocation extends StockRefusal {

    private final UUID location;

    public UnknownLocation(UUID location) {
        super("No store or warehouse that goods can go to: " + location);
        this.location = location;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new UnknownLocationError(Messages.text(locale, "refusal.location-unknown", location));
    }

    public record UnknownLocationError(String message) {}
}
