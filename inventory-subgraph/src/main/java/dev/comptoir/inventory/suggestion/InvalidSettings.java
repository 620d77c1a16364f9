package dev.comptoir.inventory.suggestion;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A number of days is out of its bounds. */
final class InvalidSettings extends StockRefusal {

    private final String key;
    private final int least;
    private final int most;

    InvalidSettings(String key, int least, int most) {
        super(key);
        this.key = key;
        this.least = least;
        this.most = most;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new InvalidSettingsError(Messages.text(locale, key, least, most));
    }

    record InvalidSettingsError(String message) {}
}
