package dev.comptoir.ui.stock;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a stock level is: the words of the domain, see DESIGN.md, "Stock is a ledger". */
public enum StockState {
    OUT(Tone.DANGER),
    LOW(Tone.WARNING),
    OVER(Tone.INFO),
    FINE(Tone.GOOD);

    private final Tone tone;

    StockState(Tone tone) {
        this.tone = tone;
    }

    /**
     * @param available on hand less reserved
     * @param reorderPoint null when nobody decided
     * @param maximum null when nobody decided
     */
    public static StockState of(
            BigDecimal onHand, BigDecimal available, @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {
        if (available.signum() <= 0) {
            return OUT;
        }
        if (reorderPoint != null && available.compareTo(reorderPoint) <= 0) {
            return LOW;
        }
        return maximum != null && onHand.compareTo(maximum) > 0 ? OVER : FINE;
    }

    /** The colour's name in the style sheet. */
    String tone() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    public Badge badge() {
        return new Badge(UI.getCurrentOrThrow().getTranslation("stock." + name().toLowerCase(Locale.ROOT)), tone);
    }
}
