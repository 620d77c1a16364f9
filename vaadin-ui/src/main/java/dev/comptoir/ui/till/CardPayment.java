package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import org.jspecify.annotations.Nullable;

/** Asks how a card payment stands. */
@GraphDocument("CardPayment")
record CardPayment(@Nullable Payment cardPayment) {

    record Payment(
            String type,
            String id,
            CardStatus status,
            Money amount,
            @Nullable String cardBrand,
            @Nullable String cardLast4,
            boolean used,
            String message) {}

    @Nullable
    CardState state() {
        var known = cardPayment;
        return known == null
                ? null
                : new CardState(
                        known.type(),
                        known.id(),
                        known.status(),
                        known.amount(),
                        known.cardBrand(),
                        known.cardLast4(),
                        known.used(),
                        null,
                        known.message());
    }
}
