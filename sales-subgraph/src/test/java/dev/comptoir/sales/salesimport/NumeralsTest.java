package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @Test
    void everyNumberIsReadAsItWasWrittenWithAPointOrAComma() {
        var random = new Random(20261121);
        for (int i = 0; i < 10_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(), random.nextInt(10));
            String text = number.toPlainString();
            assertThat(Numerals.POINT.read(text)).contains(number);
            assertThat(Numerals.COMMA.read(text.replace('.', ','))).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "1.2.3",
                "1e5",
                "1E999999999",
                "NaN",
                "0x1F",
                "1 000",
                "1,5",
                "£3",
                "--1",
                "1-",
                "١٢"
            })
    void whatIsNoNumberWithAPointIsRefused(String text) {
        assertThat(Numerals.POINT.read(text)).isEmpty();
    }

    @Test
    void aMillionDigitsAreNotRead() {
        assertThat(Numerals.POINT.read("9".repeat(1_000_000))).isEmpty();
    }
}
