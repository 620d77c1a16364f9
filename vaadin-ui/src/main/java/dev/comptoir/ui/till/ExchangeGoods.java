package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes goods back and sells others for them. */
@GraphDocument("ExchangeGoods")
record ExchangeGoods(@Nullable Outcome exchangeGoods) {

    record Outcome(
            String type,
            @Nullable Back back,
            @Nullable Sale sale,
            @Nullable String action,
            @Nullable String cardPaymentId,
            @Nullable String message) {}

    record Back(
            String id,
            String receiptNumber,
            OffsetDateTime returnedAt,
            Money refund,
            List<Payment> payments,
            List<BackLine> lines) {}

    record BackLine(SaleLine saleLine, BigDecimal quantity, Money total) {}

    record SaleLine(@Nullable String name) {}

    record Sale(String id, String receiptNumber, List<Line> lines, Money total, List<Payment> payments, Money change) {}

    record Line(@Nullable String name, BigDecimal quantity, Money total) {}

    record Payment(PaymentMethod method, Money amount) {}
}
