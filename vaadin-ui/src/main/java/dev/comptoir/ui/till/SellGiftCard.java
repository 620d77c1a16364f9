package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sells a gift card. */
@GraphDocument("SellGiftCard")
record SellGiftCard(@Nullable Outcome sellGiftCard) {

    /** @param code all of it: here and nowhere else */
    record Outcome(
            String type,
            @Nullable String code,
            @Nullable Money amount,
            @Nullable OffsetDateTime issuedAt,
            @Nullable List<RegisterSale.Payment> payments,
            @Nullable Money change,
            @Nullable String cardPaymentId,
            @Nullable String message) {}
}
