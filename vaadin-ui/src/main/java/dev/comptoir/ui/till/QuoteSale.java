package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a basket costs. */
@GraphDocument("QuoteSale")
record QuoteSale(@Nullable Outcome quoteSale) {

    /** A quote, or, with a message only, why there is none. */
    record Outcome(
            String type,
            @Nullable List<Line> lines,
            @Nullable Money subtotal,
            @Nullable List<Tax> taxes,
            @Nullable Money total,
            @Nullable Money saved,
            @Nullable Boolean discountNeedsApproval,
            @Nullable Boolean pricesFromMemory,
            @Nullable String message) {}

    /** @param promotion what lowers it, by name; null when nothing does */
    record Line(
            Money unitPrice,
            Money regularPrice,
            Money discount,
            Money total,
            @Nullable String promotion) {}

    record Tax(String name, Money amount) {}
}
