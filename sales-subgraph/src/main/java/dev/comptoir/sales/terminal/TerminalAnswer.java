package dev.comptoir.sales.terminal;

import org.jspecify.annotations.Nullable;

/**
 * What a terminal says of a payment or a refund.
 *
 * @param card what was read of the card; null when none was
 */
public record TerminalAnswer(Outcome outcome, @Nullable Card card) {

    public enum Outcome {
        /** The customer, or the bank, is waited for. */
        IN_PROGRESS,
        APPROVED,
        DECLINED,
        CANCELLED,
        /** The terminal has never heard of it. */
        NOT_KNOWN
    }

    /** A card as it may be shown: nothing of it can be used to pay. */
    public record Card(String brand, String last4, String authorisation) {}

    public static TerminalAnswer of(Outcome outcome) {
        return new TerminalAnswer(outcome, null);
    }
}
