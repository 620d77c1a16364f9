package dev.comptoir.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Formats BRITISH = new Formats(Locale.UK);
    private static final Formats FRENCH = new Formats(Locale.FRANCE);
    private static final Formats QUEBEC = new Formats(Locale.CANADA_FRENCH);

    @Test
    void moneyIsWrittenAsTheReaderDoesWithTheSignOfItsHome() {
        var money = new Money(new BigDecimal("1234.5"), "GBP");
        assertThat(BRITISH.money(money)).isEqualTo("£1,234.50");
        assertThat(plain(FRENCH.money(money))).isEqualTo("1 234,50 £");
        assertThat(plain(QUEBEC.money(new Money(new BigDecimal("-3"), "CAD")))).isEqualTo("-3,00 $");
    }

    @Test
    void aCurrencyHasItsOwnDecimals() {
        assertThat(BRITISH.money(new Money(new BigDecimal("1500"), "JPY"))).endsWith("1,500");
    }

    @Test
    void roundMoneyIsRoundedHalfUp() {
        assertThat(BRITISH.roundMoney(new Money(new BigDecimal("2.50"), "GBP"))).isEqualTo("£3");
    }

    @Test
    void aChangeHasItsSign() {
        assertThat(BRITISH.change(new BigDecimal("0.1244"))).isEqualTo("+12.4%");
        assertThat(plain(FRENCH.change(new BigDecimal("-0.063")))).isEqualTo("−6,3 %");
        assertThat(BRITISH.change(BigDecimal.ZERO)).isEqualTo("0%");
        assertThat(BRITISH.change(new BigDecimal("12.3456"))).isEqualTo("+1,235%");
    }

    @Test
    void quantitiesShowOnlyTheDecimalsTheyHave() {
        assertThat(BRITISH.number(new BigDecimal("12.000"))).isEqualTo("12");
        assertThat(plain(FRENCH.number(new BigDecimal("1200.125")))).isEqualTo("1 200,125");
    }

    @Test
    void aPeriodSaysItsYearOnce() {
        var from = LocalDate.of(2026, 10, 23);
        assertThat(BRITISH.period(from, LocalDate.of(2026, 11, 21))).isEqualTo("23 Oct – 21 Nov 2026");
        assertThat(new Formats(Locale.US).period(from, LocalDate.of(2026, 11, 21)))
                .isEqualTo("Oct 23 – Nov 21, 2026");
        assertThat(BRITISH.period(LocalDate.of(2025, 12, 30), from)).isEqualTo("30 Dec 2025 – 23 Oct 2026");
        assertThat(FRENCH.period(from, from)).isEqualTo("23 oct. 2026");
    }

    @Test
    void aMomentIsToldInTheZoneOfTheCompany() {
        var moment = OffsetDateTime.parse("2026-07-01T22:30:00Z");
        assertThat(BRITISH.moment(moment, ZoneId.of("Europe/Paris"))).isEqualTo("2 Jul 2026, 00:30");
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
