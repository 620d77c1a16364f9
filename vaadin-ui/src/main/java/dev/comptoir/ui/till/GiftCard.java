package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import org.jspecify.annotations.Nullable;

/** What is on a gift card. */
@GraphDocument("GiftCard")
record GiftCard(@Nullable Outcome giftCard) {

    /** @param code masked */
    record Outcome(
            String type,
            @Nullable String code,
            @Nullable Money balance,
            @Nullable String message) {}
}
