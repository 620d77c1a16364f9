package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gift card, to undo its sale. */
@GraphDocument("OpenedGiftCard")
record OpenedGiftCard(@Nullable Outcome giftCard) {

    /**
     * @param id null when there is no such card
     * @param code masked
     */
    record Outcome(
            @Nullable String id,
            @Nullable String code,
            @Nullable Money amount,
            @Nullable Money balance,
            @Nullable OffsetDateTime issuedAt,
            @Nullable Store store,
            @Nullable List<VoidSale.Payment> payments,
            @Nullable OffsetDateTime voidedAt,
            @Nullable String message) {}

    record Store(String name) {}
}
