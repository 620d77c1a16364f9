package dev.comptoir.ui.till.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return, an undone sale or an undone gift card that was sent, as the graph takes it: the same each time, with the key that was made for it, so
 * that it is done once however often it is sent.
 *
 * @param receiptNumber of the sale, to say what it is about; empty without one
 */
record Act(Kind kind, String receiptNumber, Map<String, Object> input) {

    enum Kind {
        RETURN,
        VOID,
        WITHOUT_RECEIPT,
        GIFT_CARD
    }

    static Act giveBack(
            OpenedReceipt.Receipt sale,
            List<Map<String, Object>> lines,
            String reason,
            String method,
            String sessionId) {
        return new Act(
                Kind.RETURN,
                sale.receiptNumber(),
                Map.of(
                        "saleId",
                        sale.id(),
                        "lines",
                        lines,
                        "reason",
                        reason,
                        "refundMethod",
                        method,
                        "tillSessionId",
                        sessionId,
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    static Act undo(OpenedReceipt.Receipt sale, String reason) {
        return new Act(
                Kind.VOID,
                sale.receiptNumber(),
                Map.of(
                        "saleId",
                        sale.id(),
                        "reason",
                        reason,
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    static Act undoGiftCard(String cardId, String reason) {
        return new Act(
                Kind.GIFT_CARD,
                "",
                Map.of(
                        "giftCardId",
                        cardId,
                        "reason",
                        reason,
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    static Act withoutReceipt(List<Map<String, Object>> lines, String reason, String sessionId) {
        return new Act(
                Kind.WITHOUT_RECEIPT,
                "",
                Map.of(
                        "tillSessionId",
                        sessionId,
                        "lines",
                        lines,
                        "reason",
                        reason,
                        "refundMethod",
                        "CASH",
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    /** The same with a manager's approval. */
    Act approved(@Nullable String approval) {
        var more = new LinkedHashMap<>(input);
        more.put("approval", approval);
        return new Act(kind, receiptNumber, more);
    }
}
