package dev.comptoir.sales.parking;

import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code parkSale} is told. Whether the goods can be sold is asked when they are. */
record ParkSaleInput(
        UUID tillSessionId,
        @Nullable String name,
        List<Line> lines,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        @Nullable String note,
        @Nullable UUID customerId,
        boolean reserve,
        UUID idempotencyKey) {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_NOTE = 500;
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("100000");

    record Line(
            UUID productId,
            BigDecimal quantity,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount) {}

    /** All that makes up the act, the key aside. */
    Object content() {
        return new ParkSaleInput(
                tillSessionId, name, lines, discountPercent, discountAmount, note, customerId, reserve, new UUID(0, 0));
    }

    /** The same without blanks around the words, which are null when there are none. */
    ParkSaleInput stripped() {
        return new ParkSaleInput(
                tillSessionId,
                words(name),
                lines,
                discountPercent,
                discountAmount,
                words(note),
                customerId,
                reserve,
                idempotencyKey);
    }

    /** @throws ImpossibleBill when no sale can ever come of it */
    void check() {
        if (lines.isEmpty()) {
            throw new ImpossibleBill("bill.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new ImpossibleBill("bill.too-long", MOST_LINES, 10);
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw new ImpossibleBill("parked.name", LONGEST_NAME);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new ImpossibleBill("bill.note", LONGEST_NOTE);
        }
        checkDiscount(discountPercent, discountAmount);
        for (Line line : lines) {
            if (line.quantity().signum() <= 0 || line.quantity().compareTo(MOST_QUANTITY) > 0) {
                throw new ImpossibleBill(
                        "bill.quantity",
                        line.quantity().toPlainString(),
                        line.productId(),
                        MOST_QUANTITY.toPlainString());
            }
            checkDiscount(line.discountPercent(), line.discountAmount());
        }
    }

    private static void checkDiscount(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        if (percent != null && amount != null) {
            throw new ImpossibleBill("bill.two-discounts");
        }
        if (percent != null) {
            new Discount.Percent(percent);
        }
        if (amount != null) {
            new Discount.Amount(amount);
        }
    }

    private static @Nullable String words(@Nullable String typed) {
        return PlainText.of(typed).isEmpty() ? null : PlainText.of(typed);
    }
}
