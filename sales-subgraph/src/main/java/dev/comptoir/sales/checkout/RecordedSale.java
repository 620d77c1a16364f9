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
            @Nullable UUID customerId) {

        /** Of a return: whose goods they were stands on the sale. */
        public Heading(
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
                UUID ofSale,
                @Nullable String reason) {
            this(
                    id,
                    storeId,
                    receiptNumber,
                    kind,
                    day,
                    netTotal,
                    units,
                    sessionId,
                    cashierId,
                    total,
                    change,
                    note,
                    pricesFromMemory,
                    ofSale,
                    reason,
                    null);
        }
    }

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

        /** A line on which nothing is said of what was saved. */
        public Line(
                UUID productId,
                @Nullable String name,
                BigDecimal quantity,
                BigDecimal unitPrice,
                BigDecimal netTotal,
                BigDecimal discount,
                BigDecimal total,
                boolean stocked,
                @Nullable Integer ofOrdinal) {
            this(productId, name, quantity, unitPrice, netTotal, discount, total, stocked, ofOrdinal, null, null);
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
