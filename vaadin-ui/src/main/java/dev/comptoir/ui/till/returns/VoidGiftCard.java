package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes the sale of a gift card. */
@GraphDocument("VoidGiftCard")
record VoidGiftCard(@Nullable Outcome voidGiftCard) {

    /** @param code masked; null when nothing was done */
    record Outcome(
            @Nullable String code,
            @Nullable List<VoidSale.Payment> payments,
            @Nullable Money change,
            @Nullable String action,
            @Nullable String message) {

        boolean isDone() {
            return code != null;
        }
    }
}
