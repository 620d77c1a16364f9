package dev.comptoir.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.dashboard.DashboardData.Figures;
import dev.comptoir.ui.dashboard.DashboardData.Levels;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {

    @Test
    void whatLosesSalesTodayComesBeforeWhatWillAndWhatOnlyBindsMoney() {
        var ranked = Stream.of(
                        store("over", "100", "100", 0, 0, 5),
                        store("low", "100", "100", 0, 5, 0),
                        store("calm", "100", "100", 0, 0, 0),
                        store("out", "100", "100", 5, 0, 0))
                .map(Attention::of)
                .sorted(Attention.MOST_FIRST)
                .map(attention -> attention.store().name());
        assertThat(ranked).containsExactly("out", "low", "over", "calm");
    }

    @Test
    void aNoticeableDropInRevenueCountsAndASmallOneDoesNot() {
        assertThat(Attention.of(store("fell", "80", "100", 0, 0, 0)))
                .satisfies(fell -> assertThat(fell.drop())
                        .hasValueSatisfying(drop -> assertThat(drop).isEqualByComparingTo("0.2")))
                .satisfies(fell -> assertThat(fell.score()).isEqualTo(40));
        assertThat(Attention.of(store("steady", "96", "100", 0, 0, 0)).isCalm()).isTrue();
        assertThat(Attention.of(store("grew", "140", "100", 0, 0, 0)).isCalm()).isTrue();
        assertThat(Attention.of(store("new", "10", "0", 0, 0, 0)).isCalm()).isTrue();
    }

    @Test
    void whatIsNotKnownCountsNothing() {
        var unknown = new StoreData("u", "U", "unknown", null, null, null, null, null, null, null);
        assertThat(Attention.of(unknown).isCalm()).isTrue();
    }

    @Test
    void totalsAreExactAndCurrenciesAreNotAddedUp() {
        var totals = Totals.of(List.of(figures("0.10", "GBP", 1), figures("0.20", "GBP", 2)));
        assertThat(totals.revenues()).containsExactly(pounds("0.30"));
        assertThat(totals.averageBasket()).hasValue(pounds("0.10"));
        var mixed = Totals.of(List.of(figures("1", "GBP", 1), figures("2", "EUR", 1)));
        assertThat(mixed.revenues()).hasSize(2);
        assertThat(mixed.averageBasket()).isEmpty();
        assertThat(mixed.comparable()).isEmpty();
    }

    private static StoreData store(String name, String now, String before, int out, int low, int over) {
        return new StoreData(
                name,
                name,
                name,
                null,
                figures(now, "GBP", 1),
                figures(before, "GBP", 1),
                null,
                levels(out),
                levels(low),
                levels(over));
    }

    private static Figures figures(String revenue, String currency, int receipts) {
        return new Figures(
                new Money(new BigDecimal(revenue), currency), new Money(BigDecimal.ZERO, currency), receipts);
    }

    private static @Nullable Levels levels(int count) {
        return new Levels(count, List.of());
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), "GBP");
    }
}
