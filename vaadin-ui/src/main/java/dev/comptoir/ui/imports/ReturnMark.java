package dev.comptoir.ui.imports;

/**
 * What tells, in a history of sales, goods taken back from goods sold.
 *
 * @param value the letters or the value looked for; empty for a negative quantity
 */
record ReturnMark(Kind kind, String value) {

    enum Kind {
        NEGATIVE_QUANTITY,
        RECEIPT,
        VALUE
    }

    static ReturnMark negativeQuantity() {
        return new ReturnMark(Kind.NEGATIVE_QUANTITY, "");
    }

    static ReturnMark receiptsBeginningWith(String letters) {
        return new ReturnMark(Kind.RECEIPT, letters);
    }

    boolean needsColumn() {
        return kind == Kind.VALUE;
    }

    boolean isComplete() {
        return kind == Kind.NEGATIVE_QUANTITY || !value.isBlank();
    }

    /** As the importer reads it: {@code negative-quantity}, {@code receipt:C}, {@code value:Refund}. */
    String parameter() {
        return switch (kind) {
            case NEGATIVE_QUANTITY -> "negative-quantity";
            case RECEIPT -> "receipt:" + value.strip();
            case VALUE -> "value:" + value.strip();
        };
    }

    /** Whether a row is a return, as far as the sample tells. */
    boolean marks(String receipt, String quantity, String returnCell) {
        return switch (kind) {
            case NEGATIVE_QUANTITY -> quantity.strip().startsWith("-");
            case RECEIPT -> !value.isBlank() && receipt.strip().startsWith(value.strip());
            case VALUE -> !value.isBlank() && returnCell.strip().equalsIgnoreCase(value.strip());
        };
    }
}
