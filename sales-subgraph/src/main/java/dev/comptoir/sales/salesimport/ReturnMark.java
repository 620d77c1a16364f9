package dev.comptoir.sales.salesimport;

import java.util.Optional;

/** What tells, in a file, goods taken back from goods sold. */
sealed interface ReturnMark {

    /** The receipts of returns begin with these letters. */
    record ReceiptPrefix(String prefix) implements ReturnMark {}

    /** The quantity is below zero. */
    record NegativeQuantity() implements ReturnMark {}

    /** The column {@link Column#RETURN} has this value, in capitals or not. */
    record ColumnValue(String value) implements ReturnMark {}

    /** Reads {@code negative-quantity}, {@code receipt:C} or {@code value:Refund}; empty when it is none of these. */
    static Optional<ReturnMark> parse(String text) {
        String given = text.strip();
        int colon = given.indexOf(':');
        String value = given.substring(colon + 1).strip();
        return switch (colon < 0 ? given : given.substring(0, colon)) {
            case "negative-quantity" -> Optional.of(new NegativeQuantity());
            case "receipt" -> value.isEmpty() || colon < 0 ? Optional.empty() : Optional.of(new ReceiptPrefix(value));
            case "value" -> value.isEmpty() || colon < 0 ? Optional.empty() : Optional.of(new ColumnValue(value));
            default -> Optional.empty();
        };
    }
}
