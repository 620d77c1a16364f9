package dev.comptoir.inventory.counting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What was counted. */
record EnterStockCountInput(UUID countId, List<CountedLineInput> lines, UUID idempotencyKey) {

    List<UUID> products() {
        return lines.stream().map(CountedLineInput::productId).toList();
    }

    /** @param quantity how many there are, or with {@link CountMode#ADD} how many more, less than zero to take back */
    record CountedLineInput(UUID productId, BigDecimal quantity, CountMode mode) {}
}
