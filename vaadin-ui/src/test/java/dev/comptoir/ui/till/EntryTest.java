package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void digitsAndWordsAreGoods() {
        assertThat(Entry.of("5012345000138")).isEqualTo(new Entry.Wanted("5012345000138", BigDecimal.ONE));
        assertThat(Entry.of(" red clock ")).isEqualTo(new Entry.Wanted("red clock", BigDecimal.ONE));
    }

    @Test
    void aNumberAndAStarAreTheQuantity() {
        assertThat(Entry.of("3*20737")).isEqualTo(new Entry.Wanted("20737", new BigDecimal("3")));
        assertThat(Entry.of("1,5 × ribbon")).isEqualTo(new Entry.Wanted("ribbon", new BigDecimal("1.5")));
        assertThat(Entry.of("4*")).isEqualTo(new Entry.Quantity(new BigDecimal("4")));
    }

    @Test
    void noneOfSomethingIsNoQuantity() {
        assertThat(Entry.of("0*20737")).isEqualTo(new Entry.Wanted("0*20737", BigDecimal.ONE));
    }

    @Test
    void aPercentageIsADiscount() {
        assertThat(Entry.of("12,5 %")).isEqualTo(new Entry.Percent(new BigDecimal("12.5")));
    }
}
