package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Goods of a sale that are brought back in exchange for others; nothing of it is recorded yet.
 *
 * @param receiptNumber of the sale
 * @param worth what they bring, taxes included, as the sales service said
 * @param method how it is given back what the new goods do not cost
 */
public record GoodsBack(
        String saleId, String receiptNumber, String reason, String method, List<Line> lines, Money worth) {

    /**
     * Goods of a line.
     *
     * @param total what they bring, as the receipt counts
     */
    public record Line(String saleLineId, String name, BigDecimal quantity, String disposition, Money total) {}

    /** As the graph takes it. */
    public Map<String, Object> input() {
        return Map.of(
                "saleId",
                saleId,
                "reason",
                reason,
                "lines",
                lines.stream()
                        .map(line -> Map.of(
                                "saleLineId", line.saleLineId(),
                                "quantity", line.quantity(),
                                "disposition", line.disposition()))
                        .toList());
    }
}
