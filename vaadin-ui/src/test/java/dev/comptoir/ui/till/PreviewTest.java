package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final TillStore.Tax TPS = new TillStore.Tax("TPS", new BigDecimal("0.05"), false);
    private static final TillStore.Tax TVQ = new TillStore.Tax("TVQ", new BigDecimal("0.09975"), false);
    private static final TillStore.Tax VAT = new TillStore.Tax("VAT", new BigDecimal("0.2"), false);

    @Test
    void inQuebecBothTaxesAreOnTheSubtotalAndEachIsRoundedOnce() {
        var preview = Preview.of(store(false, TPS, TVQ), List.of(line("9.99", "3", "0"), line("0.33", "1", "0")));
        assertThat(preview.subtotal()).isEqualByComparingTo("30.30");
        assertThat(preview.taxes())
                .extracting(Preview.TaxAmount::amount)
                .containsExactly(new BigDecimal("1.52"), new BigDecimal("3.02"));
        assertThat(preview.total()).isEqualByComparingTo("34.84");
    }

    @Test
    void aTaxThatIsIncludedIsTakenOutOfTheTotal() {
        var preview = Preview.of(store(true, VAT), List.of(line("12.00", "1", "0")));
        assertThat(preview.total()).isEqualByComparingTo("12.00");
        assertThat(preview.taxes()).singleElement().satisfies(tax -> assertThat(tax.amount())
                .isEqualByComparingTo("2.00"));
        assertThat(preview.subtotal()).isEqualByComparingTo("10.00");
    }

    @Test
    void aCompoundTaxIsComputedOnWhatTheTaxesBeforeItMadeOfTheSubtotal() {
        var compound = new TillStore.Tax("PST", new BigDecimal("0.1"), true);
        var preview = Preview.of(store(false, TPS, compound), List.of(line("100.00", "1", "0")));
        assertThat(preview.total()).isEqualByComparingTo("115.50");
        assertThat(Preview.of(store(true, TPS, compound), List.of(line("115.50", "1", "0")))
                        .subtotal())
                .isEqualByComparingTo("100.00");
    }

    @Test
    void aDiscountIsRoundedHalfUpPerLine() {
        var preview = Preview.of(store(false), List.of(line("0.25", "1", "10"), line("1.005", "1", "0")));
        assertThat(preview.lines()).containsExactly(new BigDecimal("0.22"), new BigDecimal("1.01"));
    }

    private static TillStore.Store store(boolean pricesIncludeTax, TillStore.Tax... taxes) {
        return new TillStore.Store(
                "store", "Paris", "Europe/Paris", "CAD", pricesIncludeTax, List.of(taxes), List.of());
    }

    private static TillLine line(String price, String quantity, String percent) {
        var goods = new TillGoods.Goods(
                price, price, List.of(), price, new Money(new BigDecimal(price), "CAD"), false, null);
        return new TillLine(goods, new BigDecimal(quantity), new BigDecimal(percent));
    }
}
