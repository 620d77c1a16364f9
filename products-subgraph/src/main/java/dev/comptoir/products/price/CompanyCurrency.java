package dev.comptoir.products.price;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one currency of the company ({@code comptoir.currency}), and what a price in it can be. */
@Component
public class CompanyCurrency {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(9);

    private final Currency currency;

    public CompanyCurrency(@Value("${comptoir.currency}") Currency currency) {
        this.currency = currency;
    }

    /**
     * The price of one unit before tax.
     *
     * @throws Refusal when it is negative, a billion or more, or has more decimals than the currency
     */
    public Money price(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw Refusal.badInput("price.negative", amount.toPlainString());
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw Refusal.badInput("price.too-high", LIMIT.toPlainString());
        }
        var price = new Money(amount, currency);
        if (price.round().compareTo(price) != 0) {
            throw Refusal.badInput(
                    "price.decimals", amount.toPlainString(), currency, currency.getDefaultFractionDigits());
        }
        return price.round();
    }

    /** What a product costs until it is priced. */
    public Money nothing() {
        return Money.zero(currency);
    }
}
