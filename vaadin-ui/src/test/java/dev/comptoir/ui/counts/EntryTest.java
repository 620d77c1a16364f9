package dev.comptoir.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    @ParameterizedTest
    @CsvSource({
        "5012345000004, 5012345000004, 1",
        "3*5012345000004, 5012345000004, 3",
        "' 12 x 20700A ', 20700A, 12",
        "'2,5×20700A', 20700A, 2.5",
    })
    void aCodeCountsOneOrWhatStandsBeforeIt(String typed, String code, String quantity) {
        assertThat(Entry.typed(typed)).hasValueSatisfying(entry -> {
            assertThat(entry.code()).isEqualTo(code);
            assertThat(entry.quantity()).isEqualByComparingTo(quantity);
            assertThat(entry.mode()).isEqualTo(Entry.Mode.ADD);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0*20700A"})
    void nothingIsNoEntry(String typed) {
        assertThat(Entry.typed(typed)).isEmpty();
    }

    @Test
    void everyEntryHasAKeyOfItsOwn() {
        assertThat(Entry.more("20700A", 1).key())
                .isNotEqualTo(Entry.more("20700A", 1).key());
    }
}
