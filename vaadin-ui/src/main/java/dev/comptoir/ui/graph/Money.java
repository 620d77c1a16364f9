package dev.comptoir.ui.graph;

import java.math.BigDecimal;

/** An exact amount in one currency (ISO 4217), before tax unless it is said otherwise. */
public record Money(BigDecimal amount, String currency) {

    /** @throws IllegalArgumentException for two currencies: such a sum would mean nothing */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s cannot be added".formatted(currency, other.currency));
        }
        return new Money(amount.add(other.amount), currency);
    }
}
