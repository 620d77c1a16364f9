package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session took: the X report while it is open, the Z report once it is closed. */
@GraphDocument("TillReport")
record TillReport(@Nullable Session tillSession) {

    record Session(
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Integer zNumber,
            @Nullable String note,
            int saleCount,
            List<Total> totals) {}

    record Total(
            PaymentMethod method,
            Money expected,
            @Nullable Money counted,
            @Nullable Money difference) {}
}
