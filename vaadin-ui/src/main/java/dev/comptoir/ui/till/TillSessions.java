package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a store's registers, the latest first. */
@GraphDocument("TillSessions")
record TillSessions(@Nullable Store store) {

    record Store(String timeZone, @Nullable List<Register> registers) {}

    record Register(String id, String name, @Nullable Page sessions) {}

    record Page(List<Session> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    record Session(
            String id,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Person closedBy,
            @Nullable Integer zNumber,
            int saleCount,
            List<Total> totals,
            @Nullable Figures figures) {

        /** Of all tenders together; null while it is open, and when there is none. */
        @Nullable
        Money difference() {
            return closedAt == null
                    ? null
                    : totals.stream()
                            .map(Total::difference)
                            .filter(difference -> difference != null)
                            .reduce((one, other) -> new Money(one.amount().add(other.amount()), one.currency()))
                            .filter(sum -> sum.amount().compareTo(BigDecimal.ZERO) != 0)
                            .orElse(null);
        }
    }

    record Person(String displayName) {}

    record Total(PaymentMethod method, @Nullable Money difference) {}

    record Figures(Money total) {}
}
