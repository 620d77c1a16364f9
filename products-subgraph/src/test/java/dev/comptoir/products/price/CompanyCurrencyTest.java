package dev.comptoir.products.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyCurrencyTest {

    private final CompanyCurrency pounds = new CompanyCurrency(Currency.getInstance("GBP"));
    private final CompanyCurrency yen = new CompanyCurrency(Currency.getInstance("JPY"));

    @ParameterizedTest
    @CsvSource({"0,0.00", "2.5,2.50", "2.5500,2.55", "999999999.99,999999999.99"})
    void aPriceHasTheDecimalsOfTheCurrency(BigDecimal typed, String price) {
        assertThat(pounds.price(typed)).isEqualTo(Money.of(price, "GBP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "2.555", "1000000000"})
    void whatIsNoPriceIsRefused(BigDecimal typed) {
        assertThatThrownBy(() -> pounds.price(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void someCurrenciesHaveNoDecimals() {
        assertThat(yen.price(new BigDecimal("100"))).isEqualTo(Money.of("100", "JPY"));
        assertThatThrownBy(() -> yen.price(new BigDecimal("0.5"))).isInstanceOf(Refusal.class);
    }
}
