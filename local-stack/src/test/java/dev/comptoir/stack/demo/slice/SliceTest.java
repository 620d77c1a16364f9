package dev.comptoir.stack.demo.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {
    @ParameterizedTest
    @CsvSource({"400638133393, 1", "978014300723, 4", "629104150021, 3"})
    void theCheckDigitIsTheOneOfRealBarcodes(String digits, int expected) {
        assertThat(Barcode.checkDigit(digits)).isEqualTo(expected);
    }

    @Test
    void aBarcodeIsTheSameEveryTimeAndNeverOneThatIsTaken() {
        var barcode = Barcode.of("85123A", Set.of());
        assertThat(Barcode.of("85123A", Set.of())).isEqualTo(barcode);
        assertThat(Barcode.of("85123A", Set.of(barcode))).isNotEqualTo(barcode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHITE HANGING HEART T-LIGHT HOLDER | White hanging heart T-light holder",
                "KNITTED UNION FLAG HOT WATER BOTTLE | Knitted Union Flag hot water bottle",
                "THE KING GIFT BAG 25x24x12cm | The king gift bag 25x24x12cm",
            })
    void namesAreWrittenAsASentence(String description, String name) {
        assertThat(Naming.of(List.of(description, "damaged?", "damaged?"), "X")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "CHRISTMAS GIFT WRAP, CHRISTMAS",
        "RED RETROSPOT MUG, TEA",
        "JUMBO BAG PINK POLKADOT, BAGS",
        "POSTAGE, SERVICES",
        "SOMETHING UNHEARD OF, DECORATION",
    })
    void aProductIsSortedInByItsName(String name, Category category) {
        assertThat(Category.of(name)).isEqualTo(category);
    }

    @Test
    void chanceIsEven() {
        var hit = new HashSet<Long>();
        IntStream.range(0, 1_000).forEach(i -> hit.add(Chance.of("receipt " + i, 25)));
        assertThat(hit).hasSize(25);
    }
}
