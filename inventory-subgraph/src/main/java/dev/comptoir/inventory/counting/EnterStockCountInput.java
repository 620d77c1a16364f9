package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.refusal.InvalidQuantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What was counted. */
record EnterStockCountInput(UUID countId, List<CountedLineInput> lines, UUID idempotencyKey) {

    private static final int MOST_LINES = 500;

    /** @throws InvalidQuantity when there is no line, there are too many, or a product stands on two */
    void check() {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new InvalidQuantity(null, "count.lines", MOST_LINES);
        }
        var seen = new HashSet<UUID>();
        for (CountedLineInput line : lines) {
            if (!seen.add(line.productId())) {
                throw new InvalidQuantity(line.productId(), "count.line-twice");
            }
        }
    }

    List<UUID> products() {
        return lines.stream().map(CountedLineInput::productId).toList();
    }

    /** @param quantity how many there are, or with {@link CountMode#ADD} how many more, less than zero to take back */
    record CountedLineInput(UUID productId, BigDecimal quantity, CountMode mode) {}
}
