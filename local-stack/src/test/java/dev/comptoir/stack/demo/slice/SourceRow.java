package dev.comptoir.stack.demo.slice;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A line of a receipt, as the source has it; the SKU in capitals, the store in place of the country. */
record SourceRow(
        String store,
        String receipt,
        LocalDateTime time,
        String sku,
        String description,
        int quantity,
        BigDecimal unitPrice) {

    boolean isReturn() {
        return receipt.startsWith("C");
    }
}
