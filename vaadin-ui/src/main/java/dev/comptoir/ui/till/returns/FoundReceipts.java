package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales that might be the one a customer speaks of, the newest first. */
@GraphDocument("FoundReceipts")
record FoundReceipts(@Nullable Page sales) {

    record Page(List<Found> nodes, PageInfo pageInfo) {}

    record Found(
            String id,
            String receiptNumber,
            String status,
            OffsetDateTime soldAt,
            Money total,
            List<Returned> returns) {}

    record Returned(String id) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
