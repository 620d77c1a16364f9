package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A receipt, and what may still come back of it. */
@GraphDocument("OpenedReceipt")
record OpenedReceipt(@Nullable Receipt sale) {

    record Receipt(
            String id,
            String receiptNumber,
            String status,
            OffsetDateTime soldAt,
            @Nullable Session session,
            @Nullable Person cashier,
            List<Line> lines,
            Money total,
            List<Payment> payments,
            List<Returned> returns,
            @Nullable Exchanged exchangedFrom,
            @Nullable String voidReason,
            List<CardRefund> cardRefunds) {

        /** What goes back to cards, because the sale was undone or because goods of it came back. */
        List<CardRefund> allCardRefunds() {
            return Stream.concat(cardRefunds.stream(), returns.stream().flatMap(each -> each.cardRefunds().stream()))
                    .toList();
        }

        boolean isVoided() {
            return status.equals("VOIDED");
        }

        /** Whether the sale can be undone as a whole. */
        boolean mayBeVoided() {
            return !isVoided()
                    && session != null
                    && session.closedAt() == null
                    && returns.isEmpty()
                    && exchangedFrom == null;
        }
    }

    record Session(@Nullable OffsetDateTime closedAt) {}

    record Person(String displayName) {}

    /** @param name as it was called when it was sold */
    record Line(
            String id,
            @Nullable String name,
            @Nullable Product product,
            BigDecimal quantity,
            Money total,
            BigDecimal returned) {

        BigDecimal left() {
            return quantity.subtract(returned);
        }

        boolean isCounted() {
            return quantity.stripTrailingZeros().scale() <= 0;
        }

        String called() {
            return name != null ? name : product != null ? product.name() : "…";
        }
    }

    record Product(String sku, List<String> barcodes, String name) {

        /** Whether exactly this barcode or SKU was meant. An EAN-13 with a zero in front is the UPC-A without it. */
        boolean isCalled(String text) {
            return sku.equalsIgnoreCase(text)
                    || barcodes.stream()
                            .anyMatch(barcode -> withoutZeros(barcode).equals(withoutZeros(text)));
        }

        private static String withoutZeros(String digits) {
            return digits.replaceFirst("^0+", "");
        }
    }

    record Payment(String method, Money amount) {}

    record Returned(String receiptNumber, OffsetDateTime returnedAt, Money refund, List<CardRefund> cardRefunds) {}

    record Exchanged(String id) {}
}
