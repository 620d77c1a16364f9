package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** The count was posted or given up before. */
final class CountNotOpen extends StockRefusal {

    private final transient StockCount count;

    CountNotOpen(StockCount count) {
        super("%s is %s".formatted(count.id(), count.status()));
        this.count = count;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new CountNotOpenError(Messages.text(locale, "count.not-open." + count.status(), count.name()), count);
    }

    record CountNotOpenError(String message, StockCount count) {}
}
