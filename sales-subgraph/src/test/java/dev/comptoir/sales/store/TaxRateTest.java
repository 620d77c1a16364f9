package dev.comptoir.sales.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRateTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.05", "0.09975", "1", "1.000000"})
    void aRateIsAFractionWithAtMostFiveDecimals(String rate) {
        assertThat(new TaxRate("TVQ", new BigDecimal(rate), false, null).rate()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.00001", "0.123456", "20", "1E+3"})
    void anyOtherIsRefused(String rate) {
        assertThatExceptionOfType(InvalidStore.class)
                .isThrownBy(() -> new TaxRate("TVQ", new BigDecimal(rate), false, null));
    }

    @Test
    void ratesAreEqualHoweverManyZerosTheyEndWith() {
        assertThat(new TaxRate("TVA", new BigDecimal("0.20000"), false, null))
                .isEqualTo(new TaxRate("TVA", new BigDecimal("0.2"), false, null));
    }
}
