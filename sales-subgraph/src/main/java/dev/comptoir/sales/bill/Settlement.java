package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a total is paid: payments − change = total. Change is given on cash only.
 *
 * @param payments as handed over
 * @param change given back in cash, zero or more
 */
public record Settlement(List<Payment> payments, BigDecimal change) {

    /** More than any drawer holds: whoever is to give more back has scanned an article into the field of the amount. */
    private static final BigDecimal MOST_CHANGE = new BigDecimal("1000000");

    /**
     * Settles a total.
     *
     * @param decimals of the currency
     * @throws ImpossibleBill when a payment is not more than zero, too little is paid, more than the total without
     *     cash to give back, or far more than anybody hands over
     */
    public static Settlement of(BigDecimal total, List<Payment> payments, int decimals) {
        for (Payment payment : payments) {
            if (payment.amount().signum() <= 0
                    || payment.amount().stripTrailingZeros().scale() > decimals) {
                throw new ImpossibleBill("bill.payment", payment.amount().toPlainString());
            }
        }
        BigDecimal paid = sum(payments);
        if (paid.compareTo(total) < 0) {
            throw new ImpossibleBill("bill.payment-short", paid.toPlainString(), total.toPlainString());
        }
        BigDecimal change = paid.subtract(total);
        BigDecimal cash = sum(payments.stream()
                .filter(payment -> payment.method().givesChange())
                .toList());
        if (change.compareTo(cash) > 0) {
            throw new ImpossibleBill("bill.payment-over", paid.toPlainString(), total.toPlainString());
        }
        if (change.compareTo(MOST_CHANGE) > 0) {
            throw new ImpossibleBill("bill.payment-much", paid.toPlainString(), total.toPlainString());
        }
        return new Settlement(List.copyOf(payments), change.setScale(decimals));
    }

    private static BigDecimal sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
