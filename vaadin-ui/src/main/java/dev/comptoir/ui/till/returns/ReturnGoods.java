package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes goods of a sale back. */
@GraphDocument("ReturnGoods")
record ReturnGoods(@Nullable Outcome returnGoods) {

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
            @Nullable Of sale,
            @Nullable List<CardRefund> cardRefunds,
            @Nullable String action,
            @Nullable String message) {

        boolean isDone() {
            return type.equals("SaleReturn");
        }
    }

    record Line(SaleLine saleLine, BigDecimal quantity, Money total, String disposition) {}

    record SaleLine(@Nullable String name, @Nullable Product product) {

        String called() {
            return name != null ? name : product != null ? product.name() : "…";
        }
    }

    record Product(String name) {}

    record Tax(String name, BigDecimal rate, Money amount) {}

    record Of(String receiptNumber) {}
}
