package dev.comptoir.inventory.ledger;

import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go from one location to another.
 *
 * @param cause what makes the movement unique, such as {@code sale:<id>:<line>}: it is recorded once per cause
 * @param quantity more than zero, at most three decimals
 * @param reference what a person reads in the ledger, such as a receipt number
 * @param at when the goods moved
 * @param reason why, in the words of the person who recorded it, at most 520 characters; null when none is asked for
 * @param unitCost purchase cost of one unit, before tax, in the company's currency, where a receipt tells it
 */
public record Movement(
        String cause,
        MovementKind kind,
        UUID productId,
        BigDecimal quantity,
        UUID fromLocationId,
        UUID toLocationId,
        @Nullable String reference,
        Instant at,
        @Nullable String reason,
        @Nullable BigDecimal unitCost) {

    /** More than any shop moves at once, and few enough that no sum outgrows its column. */
    public static final BigDecimal MOST = new BigDecimal("1000000000");

    private static final int MOST_DECIMALS = 3;
    private static final int LONGEST_TEXT = 200;

    /** A movement for which nobody gave a reason or a cost. */
    public Movement(
            String cause,
            MovementKind kind,
            UUID productId,
            BigDecimal quantity,
            UUID fromLocationId,
            UUID toLocationId,
            @Nullable String reference,
            Instant at) {
        this(cause, kind, productId, quantity, fromLocationId, toLocationId, reference, at, null, null);
    }

    public Movement {
        if (cause.isBlank() || cause.length() > LONGEST_TEXT) {
            throw Refusal.badInput("movement.cause", LONGEST_TEXT);
        }
        if (reference != null && reference.length() > LONGEST_TEXT) {
            throw Refusal.badInput("movement.reference", cause, LONGEST_TEXT);
        }
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw Refusal.badInput("movement.quantity", cause, MOST.toPlainString());
        }
        if (fromLocationId.equals(toLocationId)) {
            throw Refusal.badInput("movement.nowhere", cause);
        }
    }

    /** Whether the same goods go the same way; the words about it may differ. */
    boolean movesTheSameAs(Movement other) {
        return kind == other.kind
                && productId.equals(other.productId)
                && quantity.compareTo(other.quantity) == 0
                && fromLocationId.equals(other.fromLocationId)
                && toLocationId.equals(other.toLocationId);
    }
}
