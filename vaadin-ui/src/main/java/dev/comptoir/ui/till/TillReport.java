package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session took: the X report while it is open, the Z report once it is closed. */
@GraphDocument("TillReport")
record TillReport(@Nullable Session tillSession) {

    /**
     * @param totals nothing while it is open for a cashier who counts blind
     * @param figures null for him then
     */
    record Session(
            String id,
            Register register,
            OffsetDateTime openedAt,
            @Nullable Person openedBy,
            Money openingFloat,
            @Nullable OffsetDateTime closedAt,
            @Nullable Person closedBy,
            @Nullable Integer zNumber,
            @Nullable String note,
            int saleCount,
            boolean blindCount,
            List<Total> totals,
            List<Pieces> countedCash,
            List<Moved> cashMovements,
            @Nullable Figures figures) {

        /** Whether the reader is not to know yet what is expected. */
        boolean isBlind() {
            return closedAt == null && totals.isEmpty();
        }
    }

    record Register(String name) {}

    record Person(String displayName) {}

    record Total(
            PaymentMethod method,
            Money expected,
            @Nullable Money counted,
            @Nullable Money difference) {}

    record Pieces(Money value, int count) {}

    record Moved(Money amount, String reason, OffsetDateTime at) {}

    record Figures(
            int returnCount,
            int voidCount,
            Money gross,
            Money discounts,
            Money returned,
            Money net,
            List<Tax> taxes,
            Money total,
            @Nullable String firstReceipt,
            @Nullable String lastReceipt) {}

    record Tax(String name, BigDecimal rate, Money amount) {}
}
