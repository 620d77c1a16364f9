package dev.comptoir.sales.terminal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment at a terminal.
 *
 * @param amount in the store's currency
 * @param unwanted whether nobody wants it any more, whatever the terminal says
 * @param keptUntil when it is given back unless a page asks for it or something was bought with it
 * @param card what was read of it; null before
 * @param used whether something was bought with it
 */
record TerminalPayment(
        UUID id,
        UUID sessionId,
        UUID registerId,
        UUID storeId,
        Currency currency,
        BigDecimal amount,
        CardStatus status,
        boolean unwanted,
        Instant startedAt,
        Instant keptUntil,
        TerminalAnswer.@Nullable Card card,
        boolean used) {

    /** What the terminal calls it. */
    String reference() {
        return id.toString();
    }
}
