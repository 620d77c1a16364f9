package dev.comptoir.ui.till;

import dev.comptoir.ui.till.returns.GoodsBack;
import java.math.BigDecimal;
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
 * @param back goods that are brought back in exchange, or null
 */
record Draft(
        String key,
        List<TillLine> lines,
        Discount discount,
        String note,
        @Nullable Buyer customer,
        @Nullable GoodsBack back) {

    /** Somebody the shop knows. */
    record Buyer(String id, String name) {}

    static Draft begin() {
        return new Draft(UUID.randomUUID().toString(), List.of(), Discount.NONE, "", null, null);
    }

    /** Whether there is nothing in it that somebody said. */
    boolean isBlank() {
        return lines.isEmpty() && discount.isNone() && note.isBlank() && customer == null && back == null;
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

    /** The same to be sold, as another sale. */
    Draft anew() {
        return new Draft(begin().key(), lines, discount, note, customer, back);
    }

    Draft with(List<TillLine> other) {
        return new Draft(key, List.copyOf(other), discount, note, customer, back);
    }

    Draft less(Discount other) {
        return new Draft(key, lines, other, note, customer, back);
    }

    Draft noting(String other) {
        return new Draft(key, lines, discount, other, customer, back);
    }

    Draft soldTo(@Nullable Buyer other) {
        return new Draft(key, lines, discount, note, other, back);
    }

    Draft exchanging(@Nullable GoodsBack other) {
        return new Draft(key, lines, discount, note, customer, other);
    }

    /** What the customer still owes of a total; below zero when he gets money back. */
    BigDecimal owed(BigDecimal total) {
        return back == null ? total : total.subtract(back.worth().amount());
    }
}
