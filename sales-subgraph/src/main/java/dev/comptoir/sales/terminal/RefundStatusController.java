package dev.comptoir.sales.terminal;

import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** How far refunds to cards are, on the receipts that caused them: one statement per field, however many there are. */
@Controller
class RefundStatusController {

    private static final List<RefundStatus> LEAST_FAR_FIRST =
            List.of(RefundStatus.FAILED, RefundStatus.PENDING, RefundStatus.IN_CASH, RefundStatus.DONE);

    private final CardRefunds refunds;

    RefundStatusController(CardRefunds refunds) {
        this.refunds = refunds;
    }

    @BatchMapping(typeName = "SaleReturn", field = "refundStatus")
    Map<SaleReturn, @Nullable RefundStatus> ofReturns(List<SaleReturn> asked) {
        return of(asked, SaleReturn::id);
    }

    @BatchMapping(typeName = "Sale", field = "refundStatus")
    Map<Sale, @Nullable RefundStatus> ofSales(List<Sale> asked) {
        return of(asked, Sale::id);
    }

    /** A receipt with several is as far as the one that is least so. */
    private static RefundStatus leastFar(RefundStatus one, RefundStatus other) {
        return LEAST_FAR_FIRST.indexOf(one) < LEAST_FAR_FIRST.indexOf(other) ? one : other;
    }

    private <T> Map<T, @Nullable RefundStatus> of(List<T> asked, Function<T, UUID> id) {
        Map<@Nullable UUID, RefundStatus> known = refunds
                .ofReceipts(asked.stream().map(id).toList())
                .stream()
                .collect(Collectors.toMap(CardRefund::receiptId, CardRefund::status, RefundStatusController::leastFar));
        var all = new HashMap<T, @Nullable RefundStatus>();
        asked.forEach(one -> all.put(one, known.get(id.apply(one))));
        return all;
    }
}
