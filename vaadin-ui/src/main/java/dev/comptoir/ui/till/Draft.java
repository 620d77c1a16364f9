package dev.comptoir.ui.till;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale that is not paid yet. Nothing of it is known to the sales service.
 *
 * @param key made when the sale begins, and kept until it is paid: whatever happens to the page, it is sold once
 * @param discount off the whole sale
 * @param note a word about it, or blank
 * @param customer who buys, if that was said
 */
record Draft(
        String key,
        List<TillLine> lines,
        Discount discount,
        String note,
        @Nullable Buyer customer) {

    /** Somebody the shop knows. */
    record Buyer(String id, String name) {}

    static Draft begin() {
        return new Draft(UUID.randomUUID().toString(), List.of(), Discount.NONE, "", null);
    }

    /** Whether there is nothing in it that somebody said. */
    boolean isBlank() {
        return lines.isEmpty() && discount.isNone() && note.isBlank() && customer == null;
    }

    /** Whether both come to the same sum: notes and customers cost nothing. */
    boolean costsAs(Draft other) {
        return lines.equals(other.lines) && discount.equals(other.discount);
    }

    Map<String, Object> quoteInput(String sessionId) {
        var input = new HashMap<String, Object>();
        input.put("tillSessionId", sessionId);
        input.put("lines", lines.stream().map(TillLine::input).toList());
        discount.onto(input);
        return input;
    }

    /** All that is said about a sale but how it is paid. */
    Map<String, Object> saleInput(String sessionId) {
        var input = quoteInput(sessionId);
        input.put("idempotencyKey", key);
        if (!note.isBlank()) {
            input.put("note", note.strip());
        }
        if (customer != null) {
            input.put("customerId", customer.id());
        }
        return input;
    }

    Draft with(List<TillLine> other) {
        return new Draft(key, List.copyOf(other), discount, note, customer);
    }

    Draft less(Discount other) {
        return new Draft(key, lines, other, note, customer);
    }

    Draft noting(String other) {
        return new Draft(key, lines, discount, other, customer);
    }

    Draft soldTo(@Nullable Buyer other) {
        return new Draft(key, lines, discount, note, other);
    }
}
