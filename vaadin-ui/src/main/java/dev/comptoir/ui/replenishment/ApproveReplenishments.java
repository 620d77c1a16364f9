package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.replenishment.Replenishments.Status;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends goods for many requests; what came of each, in the order asked. */
@GraphDocument("ApproveReplenishments")
record ApproveReplenishments(@Nullable Results approveReplenishments) {

    record Results(List<Outcome> results) {}

    /**
     * @param grantedQuantity how many were sent
     * @param shortages when the warehouse has too few
     * @param request when it was decided before
     */
    record Outcome(
            String type,
            @Nullable BigDecimal grantedQuantity,
            @Nullable List<Shortage> shortages,
            @Nullable Decided request,
            @Nullable String message) {

        boolean isSent() {
            return type.equals("ReplenishmentRequest");
        }

        boolean isDecided() {
            return type.equals("RequestNotPendingError");
        }
    }

    record Shortage(BigDecimal requested, BigDecimal available) {}

    record Decided(Status status) {}
}
