package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes a sale. */
@GraphDocument("VoidSale")
record VoidSale(@Nullable Outcome voidSale) {

    record Outcome(
            String type,
            @Nullable String receiptNumber,
            @Nullable Money total,
            @Nullable List<Payment> payments,
            @Nullable Money change,
            @Nullable List<CardRefund> cardRefunds,
            @Nullable String action,
            @Nullable String message) {

        boolean isDone() {
            return type.equals("Sale");
        }
    }

    record Payment(String method, Money amount) {}
}
