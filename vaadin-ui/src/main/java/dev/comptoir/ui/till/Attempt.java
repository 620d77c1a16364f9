package dev.comptoir.ui.till;

import dev.comptoir.ui.till.returns.GoodsBack;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sale that was sent and of which nobody has heard yet. Sent again with the key of its draft, it is not sold twice.
 *
 * @param total what was owed, as the page knew
 * @param approval a manager's approval of its discounts, where one was needed
 */
record Attempt(
        String sessionId,
        Draft draft,
        BigDecimal total,
        List<Tender> tenders,
        @Nullable String approval) {

    /** As the graph takes it: the same each time. */
    Map<String, Object> input() {
        var input = draft.saleInput(sessionId);
        input.put("payments", tenders.stream().map(Tender::input).toList());
        if (approval != null) {
            input.put("approval", approval);
        }
        return input;
    }

    /** The same where goods are brought back for them. The approval is for whatever one is needed for. */
    Map<String, Object> exchangeInput(GoodsBack back) {
        var sale = draft.quoteInput(sessionId);
        sale.remove("tillSessionId");
        sale.put("payments", tenders.stream().map(Tender::input).toList());
        if (!draft.note().isBlank()) {
            sale.put("note", draft.note().strip());
        }
        var buyer = draft.customer();
        if (buyer != null) {
            sale.put("customerId", buyer.id());
        }
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                sessionId,
                "back",
                back.input(),
                "sale",
                sale,
                "refundMethod",
                back.method(),
                "idempotencyKey",
                draft.key()));
        if (approval != null) {
            input.put("approval", approval);
            input.put("discountApproval", approval);
        }
        return input;
    }

    Attempt approved(String by) {
        return new Attempt(sessionId, draft, total, tenders, by);
    }
}
