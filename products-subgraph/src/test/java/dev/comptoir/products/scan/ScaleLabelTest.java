package dev.comptoir.products.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleLabelTest {

    @ParameterizedTest
    @CsvSource({"2012345012509, 12345, 1250", "2900001999991, 00001, 99999", "2112345015002, 12345, 1500"})
    void theCodeStandsBeforeTheValue(String digits, String code, int value) {
        assertThat(ScaleLabel.in(new Barcode(digits))).contains(new ScaleLabel(code, value));
    }

    @ParameterizedTest
    @CsvSource({"4006381333931", "96385074", "036000291452", "212345678992"})
    void otherBarcodesAreNoLabels(String digits) {
        assertThat(ScaleLabel.in(new Barcode(digits))).isEmpty();
    }

    @Test
    void gramsAreThousandthsOfAKilogram() {
        assertThat(new ScaleLabel("12345", 1250).kilograms()).isEqualByComparingTo("1.25");
        assertThat(new ScaleLabel("12345", 7).kilograms()).isEqualByComparingTo("0.007");
    }

    @Test
    void aPriceHasTheDecimalsOfItsCurrency() {
        assertThat(new ScaleLabel("12345", 1250).price(Money.of("1", "EUR"))).isEqualTo(Money.of("12.50", "EUR"));
        assertThat(new ScaleLabel("12345", 1250).price(Money.of("1", "JPY"))).isEqualTo(Money.of("1250", "JPY"));
    }

    @Test
    void upToTenAUnitTheQuantityComesToThePriceOnTheLabel() {
        for (int cents = 1; cents <= 1_000; cents++) {
            Money unitPrice =
                    new Money(BigDecimal.valueOf(cents, 2), Money.of("1", "EUR").currency());
            for (int value = 1; value < 3_000; value += 37) {
                var label = new ScaleLabel("00001", value);
                assertThat(unitPrice.times(label.quantityAt(unitPrice)).round())
                        .as("%s at %s", value, unitPrice)
                        .isEqualTo(label.price(unitPrice));
            }
        }
    }

    @Test
    void aboveTenAUnitTheQuantityIsTheNearestThereIs() {
        Money unitPrice = Money.of("47.90", "EUR");
        IntStream.rangeClosed(1, 99_999).forEach(value -> {
            BigDecimal price = BigDecimal.valueOf(value, 2);
            BigDecimal off = price.subtract(
                    new ScaleLabel("00001", value).quantityAt(unitPrice).multiply(unitPrice.amount()));
            assertThat(off.abs()).isLessThanOrEqualTo(unitPrice.amount().multiply(new BigDecimal("0.0005")));
        });
        assertThat(new BigDecimal("0.0005").multiply(unitPrice.amount()).setScale(2, RoundingMode.UP))
                .isEqualByComparingTo("0.03");
    }
}
