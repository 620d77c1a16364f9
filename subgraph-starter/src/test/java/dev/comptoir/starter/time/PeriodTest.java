package dev.comptoir.starter.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void bothDaysBelongToIt() {
        assertThat(Period.of(FIRST, FIRST).days()).isEqualTo(1);
        assertThat(Period.of(FIRST, FIRST.plusDays(29)).days()).isEqualTo(30);
    }

    @Test
    void thePeriodBeforeIsAsLongAndEndsTheDayBefore() {
        assertThat(Period.of(FIRST, FIRST.plusDays(29)).before())
                .isEqualTo(Period.of(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void aReversedOrEndlessPeriodIsRefusedWithAdvice() {
        assertThatThrownBy(() -> Period.of(FIRST, FIRST.minusDays(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text(Locale.CANADA_FRENCH))
                        .isEqualTo("La période se termine (2026-10-31) avant de commencer (2026-11-01)."
                                + " Inversez les deux dates."));
        Period.of(FIRST.minusYears(10), FIRST);
        assertThatThrownBy(() -> Period.of(FIRST.minusYears(11), FIRST)).isInstanceOf(Refusal.class);
    }
}
