package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tenders against a total. Only cash may come to more than is left: then change is given. */
final class Settlement {
    private static final List<Integer> NOTES = List.of(5, 10, 20, 50, 100);
    private static final int OFFERED = 4;

    private final BigDecimal total;
    private final List<Tender> tenders = new ArrayList<>();

    Settlement(BigDecimal total) {
        this.total = total;
    }

    void add(Tender tender) {
        tenders.add(tender);
    }

    void remove(Tender tender) {
        tenders.remove(tender);
    }

    List<Tender> tenders() {
        return List.copyOf(tenders);
    }

    /** What is still to be paid, zero or more. */
    BigDecimal left() {
        return total.subtract(paid()).max(BigDecimal.ZERO);
    }

    /** What of it a gift card pays. */
    BigDecimal takenFrom(String giftCardCode) {
        return tenders.stream()
                .filter(tender -> giftCardCode.equals(tender.giftCardCode()))
                .map(Tender::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean takes(PaymentMethod method, BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= Math.max(0, total.scale())
                && (method == PaymentMethod.CASH || amount.compareTo(left()) <= 0);
    }

    /** What would be given back if this much were handed over now. */
    BigDecimal changeWith(PaymentMethod method, @Nullable BigDecimal amount) {
        var more = amount == null || method != PaymentMethod.CASH ? BigDecimal.ZERO : amount;
        return paid().add(left().signum() == 0 ? BigDecimal.ZERO : more)
                .subtract(total)
                .max(BigDecimal.ZERO);
    }

    /** What people are likely to hand over: just that much, and the round sums above it. */
    List<BigDecimal> notes() {
        var left = left();
        return Stream.concat(
                        Stream.of(left),
                        NOTES.stream().map(BigDecimal::valueOf).map(note -> left.divide(note, 0, RoundingMode.UP)
                                .multiply(note)
                                .setScale(left.scale())))
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    private BigDecimal paid() {
        return tenders.stream().map(Tender::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
