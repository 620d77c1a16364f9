package dev.comptoir.starter.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. The amount always has at least the currency's decimals, and more only while a
 * computation is under way: {@link #round()} ends it, half up.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.scale() < decimals) {
            amount = amount.setScale(decimals);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inMyCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inMyCurrency(other)), currency);
    }

    /** Exact, not rounded. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /** Rounded half up to the currency's decimals; dividing by zero is the caller's mistake. */
    public Money dividedBy(long divisor) {
        return new Money(amount.divide(BigDecimal.valueOf(divisor), decimals(), RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** To the currency's decimals, half up. */
    public Money round() {
        return new Money(amount.setScale(decimals(), RoundingMode.HALF_UP), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inMyCurrency(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private BigDecimal inMyCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not mix".formatted(currency, other.currency));
        }
        return other.amount;
    }
}
