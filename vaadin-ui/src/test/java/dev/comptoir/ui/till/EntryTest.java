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
        assertThat(Entry.of("12,5 %")).isEqualTo(new Entry.Off(Discount.ofPercent(new BigDecimal("12.5"))));
    }

    @Test
    void moreThanTheWholeIsNoDiscount() {
        assertThat(Entry.of("101%")).isEqualTo(new Entry.Wanted("101%", BigDecimal.ONE));
        assertThat(Entry.of("100%")).isEqualTo(new Entry.Off(Discount.ofPercent(new BigDecimal("100"))));
    }

    @Test
    void aNumberAndAMinusAreAnAmountOff() {
        assertThat(Entry.of("5-")).isEqualTo(new Entry.Off(Discount.ofAmount(new BigDecimal("5"))));
        assertThat(Entry.of("2,50 −")).isEqualTo(new Entry.Off(Discount.ofAmount(new BigDecimal("2.50"))));
    }

    @Test
    void whereOnlyADiscountCanBeMeantANumberIsAPercentage() {
        assertThat(Entry.ofDiscount("10")).isEqualTo(new Entry.Off(Discount.ofPercent(new BigDecimal("10"))));
        assertThat(Entry.ofDiscount("3-")).isEqualTo(new Entry.Off(Discount.ofAmount(new BigDecimal("3"))));
        assertThat(Entry.ofDiscount("")).isInstanceOf(Entry.Wanted.class);
        assertThat(Entry.ofDiscount("250")).isInstanceOf(Entry.Wanted.class);
    }
}
