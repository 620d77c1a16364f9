package dev.comptoir.starter.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void anAmountHasTheDecimalsOfItsCurrencyAtLeast() {
        assertThat(Money.of("5", "GBP")).hasToString("5.00 GBP").isEqualTo(Money.of("5.0", "GBP"));
        assertThat(Money.of("5", "JPY")).hasToString("5 JPY");
        assertThat(Money.of("1E+3", "EUR")).hasToString("1000.00 EUR");
    }

    @Test
    void computationsAreExactUntilTheyAreRoundedHalfUp() {
        Money tax = Money.of("12.30", "CAD").times(new BigDecimal("0.09975"));
        assertThat(tax.amount()).isEqualByComparingTo("1.226925");
        assertThat(tax.round()).isEqualTo(Money.of("1.23", "CAD"));
        assertThat(Money.of("0.005", "EUR").round()).isEqualTo(Money.of("0.01", "EUR"));
        assertThat(Money.of("-0.005", "EUR").round()).isEqualTo(Money.of("-0.01", "EUR"));
        assertThat(Money.of("10", "EUR").dividedBy(3)).isEqualTo(Money.of("3.33", "EUR"));
    }

    @Test
    void sumsAndDifferencesKeepTheCurrency() {
        Money basket = Money.of("2.55", "GBP").times(6).plus(Money.of("0.10", "GBP"));
        assertThat(basket).isEqualTo(Money.of("15.40", "GBP"));
        assertThat(basket.minus(basket).isZero()).isTrue();
        assertThat(basket.negated().isNegative()).isTrue();
        assertThatThrownBy(() -> basket.plus(Money.of("1", "EUR"))).hasMessage("GBP and EUR do not mix");
    }
}
