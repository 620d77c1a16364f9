package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card that is being sold, as the browser keeps it until it is known what became of it: sent again with its key, it
 * is not sold twice.
 *
 * @param tenders what was handed over; null until it was sent
 */
record GiftCardAttempt(
        String key, BigDecimal worth, @Nullable List<Tender> tenders) {

    static GiftCardAttempt of(BigDecimal worth) {
        return new GiftCardAttempt(UUID.randomUUID().toString(), worth, null);
    }

    GiftCardAttempt paid(List<Tender> by) {
        return new GiftCardAttempt(key, worth, by);
    }

    /** As the graph takes it: the same each time. */
    Map<String, Object> input(String sessionId) {
        return Map.of(
                "tillSessionId",
                sessionId,
                "amount",
                worth.toPlainString(),
                "payments",
                tenders == null
                        ? List.of()
                        : tenders.stream().map(Tender::input).toList(),
                "idempotencyKey",
                key);
    }
}
