package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes goods back of which nobody has a receipt. */
@GraphDocument("ReturnWithoutReceipt")
record ReturnWithoutReceipt(@Nullable Outcome returnWithoutReceipt) {

    record Outcome(
            String type,
            @Nullable String id,
            @Nullable String receiptNumber,
            @Nullable OffsetDateTime returnedAt,
            @Nullable String reason,
            @Nullable List<Line> lines,
            @Nullable Money subtotal,
            @Nullable List<Tax> taxes,
            @Nullable Money refund,
            @Nullable String refundMethod,
            @Nullable String action,
            @Nullable String message) {

        boolean isDone() {
            return type.equals("ReturnWithoutReceipt");
        }

        /** As it is shown: like a return with a receipt. */
        ReturnGoods.Outcome asReturn() {
            return new ReturnGoods.Outcome(
                    type,
                    id,
                    receiptNumber,
                    returnedAt,
                    reason,
                    lines == null
                            ? List.of()
                            : lines.stream()
                                    .map(line -> new ReturnGoods.Line(
                                            new ReturnGoods.SaleLine(line.name(), null),
                                            line.quantity(),
                                            line.total(),
                                            line.disposition()))
                                    .toList(),
                    subtotal,
                    taxes == null
                            ? List.of()
                            : taxes.stream()
                                    .map(tax -> new ReturnGoods.Tax(tax.name(), tax.rate(), tax.amount()))
                                    .toList(),
                    refund,
                    refundMethod,
                    null,
                    null,
                    action,
                    message);
        }
    }

    record Line(@Nullable String name, BigDecimal quantity, Money total, String disposition) {}

    record Tax(String name, BigDecimal rate, Money amount) {}
}
