package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs, as the sales service says.
 *
 * @param lines in the order of the basket
 * @param subtotal before tax
 * @param saved what the customer does not pay of the regular prices
 */
record Quote(
        List<QuoteSale.Line> lines,
        Money subtotal,
        List<QuoteSale.Tax> taxes,
        Money total,
        Money saved,
        boolean discountNeedsApproval,
        boolean pricesFromMemory) {

    /** Null when the basket was refused. */
    static @Nullable Quote of(QuoteSale.Outcome outcome) {
        if (outcome.lines() == null
                || outcome.subtotal() == null
                || outcome.taxes() == null
                || outcome.total() == null
                || outcome.saved() == null) {
            return null;
        }
        return new Quote(
                outcome.lines(),
                outcome.subtotal(),
                outcome.taxes(),
                outcome.total(),
                outcome.saved(),
                Boolean.TRUE.equals(outcome.discountNeedsApproval()),
                Boolean.TRUE.equals(outcome.pricesFromMemory()));
    }
}
