package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes receipts of tills, whatever they are about; in the caller's transaction. */
@Repository
public class RecordedSale {

    private final JdbcClient database;

    RecordedSale(JdbcClient database) {
        this.database = database;
    }

    /**
     * A receipt.
     *
     * @param kind SALE or RETURN
     * @param day in the store's time zone
     * @param netTotal before tax; below zero for a return
     * @param total taxes included; below zero for a return
     * @param ofSale of a return: whose goods came back
     * @param reason of a return
     * @param customerId who bought; null of a return: it stands on the sale
     */
    public record Heading(
            UUID id,
            UUID storeId,
            String receiptNumber,
            String kind,
            LocalDate day,
            BigDecimal netTotal,
            BigDecimal units,
            UUID sessionId,
            UUID cashierId,
            BigDecimal total,
            BigDecimal change,
            @Nullable String note,
            boolean pricesFromMemory,
            @Nullable UUID ofSale,
            @Nullable String reason,
            @Nullable UUID customerId) {}

    /**
     * @param name of the product, as it is called now
     * @param ofOrdinal of a return: which line of the sale came back
     * @param regularPrice of one without price list, promotions and discounts; null for a return
     * @param promotion the names of those that lowered it; null when none did
     */
    public record Line(
            UUID productId,
            @Nullable String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal netTotal,
            BigDecimal discount,
            BigDecimal total,
            boolean stocked,
            @Nullable Integer ofOrdinal,
            @Nullable BigDecimal regularPrice,
            @Nullable String promotion) {

        /** Goods that came back; what they were sold for, zero or more. */
        public static Line back(
                UUID productId,
                @Nullable String name,
                BigDecimal quantity,
                BigDecimal unitPrice,
                BigDecimal netTotal,
                BigDecimal discount,
                BigDecimal total,
                boolean stocked,
                @Nullable Integer ofOrdinal) {
            return new Line(
                    productId,
                    name,
                    quantity.negate(),
                    unitPrice,
                    netTotal.negate(),
                    discount.negate(),
                    total.negate(),
                    stocked,
                    ofOrdinal,
                    null,
                    null);
        }
    }

    /** A tax, and what it comes to; below zero for a return. */
    public record Tax(String name, BigDecimal rate, BigDecimal amount) {

        public static Tax of(Bill.TaxAmount tax) {
            return new Tax(tax.tax().name(), tax.tax().rate(), tax.amount());
        }
    }

    public void write(Heading sale, List<Line> lines, List<Tax> taxes, List<Payment> payments) {
        new WrittenReceipt(database).write(sale, lines, taxes, payments);
    }
}
