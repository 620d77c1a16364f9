package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rings up a sale. */
@GraphDocument("RegisterSale")
record RegisterSale(@Nullable Outcome registerSale) {

    record Outcome(
            String type,
            @Nullable String id,
            @Nullable String receiptNumber,
            @Nullable OffsetDateTime soldAt,
            @Nullable List<Line> lines,
            @Nullable Money subtotal,
            @Nullable List<Tax> taxes,
            @Nullable Money total,
            @Nullable List<Payment> payments,
            @Nullable Money change,
            @Nullable Money saved,
            @Nullable Boolean pricesFromMemory,
            @Nullable Customer customer,
            @Nullable List<Shortage> shortages,
            @Nullable String action,
            @Nullable String cardPaymentId,
            @Nullable String message) {

        /** Whether goods were sold. */
        boolean sold() {
            return type.equals("Sale");
        }
    }

    /** @param product null while the catalogue does not answer */
    record Line(
            @Nullable Named product,
            BigDecimal quantity,
            Money unitPrice,
            Money regularPrice,
            @Nullable String promotion,
            Money discount,
            Money total) {

        /** Whether the store's price is below the regular one. */
        boolean isReduced() {
            return regularPrice.amount().compareTo(unitPrice.amount()) > 0;
        }
    }

    /** @param name null when nobody can tell now */
    record Customer(@Nullable String name) {}

    record Named(String name) {}

    record Tax(String name, BigDecimal rate, Money amount) {}

    /** @param detail what was paid with, masked */
    record Payment(
            PaymentMethod method, Money amount, @Nullable String detail) {}

    record Shortage(@Nullable Product product, BigDecimal available) {}

    record Product(String id) {}
}
