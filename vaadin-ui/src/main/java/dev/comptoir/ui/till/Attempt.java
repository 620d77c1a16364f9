package dev.comptoir.ui.till;

import java.util.List;
import java.util.Map;

/**
 * A sale that was sent and of which nobody has heard yet. Sent again with the same key, it is not sold twice.
 *
 * @param key made when the payment began
 */
record Attempt(String key, String sessionId, List<TillLine> lines, List<Tender> tenders) {

    /** As the graph takes it: the same each time. */
    Map<String, Object> input() {
        return Map.of(
                "tillSessionId",
                sessionId,
                "lines",
                lines.stream().map(TillLine::input).toList(),
                "payments",
                tenders.stream().map(Tender::input).toList(),
                "idempotencyKey",
                key);
    }
}
