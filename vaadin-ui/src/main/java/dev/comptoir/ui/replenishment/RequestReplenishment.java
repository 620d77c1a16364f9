package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Asks for goods. */
@GraphDocument("RequestReplenishment")
record RequestReplenishment(@Nullable Outcome requestReplenishment) {

    /** @param request the open one, when goods were asked for already */
    record Outcome(
            String type,
            @Nullable BigDecimal quantity,
            @Nullable Open request,
            @Nullable String message) {}

    record Open(
            BigDecimal quantity,
            @Nullable String note,
            OffsetDateTime requestedAt,
            @Nullable Person requestedBy) {}

    record Person(String displayName) {}
}
