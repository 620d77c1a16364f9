package dev.comptoir.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "period=today, 2026-11-21, 2026-11-20, 2026-11-20",
        "period=7d, 2026-11-15, 2026-11-08, 2026-11-14",
        "period=30d, 2026-10-23, 2026-09-23, 2026-10-22",
        "period=month, 2026-11-01, 2026-10-11, 2026-10-31",
        "period=nonsense, 2026-10-23, 2026-09-23, 2026-10-22"
    })
    void thePeriodBeforeIsOfEqualLengthAndTouches(String address, LocalDate from, LocalDate before, LocalDate until) {
        var period = asked(address).period();
        assertThat(period).isEqualTo(new Period(from, TODAY));
        assertThat(period.before()).isEqualTo(new Period(before, until));
        assertThat(period.before().days()).isEqualTo(period.days());
    }

    @Test
    void anAddressSaysAllAgain() {
        var asked = asked("period=custom&from=2026-02-01&to=2026-02-28&store=s1");
        assertThat(asked.period()).isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(Asked.by(asked.address(), TODAY)).isEqualTo(asked);
    }

    @Test
    void periodsThatCannotBeAreRefusedWithAReason() {
        assertThatThrownBy(() -> asked("period=custom&from=2026-02-02&to=2026-02-01"))
                .hasMessage("period.reversed");
        assertThatThrownBy(() -> asked("period=custom&from=yesterday")).hasMessage("period.no-date");
        assertThatThrownBy(() -> asked("period=custom&from=2016-09-27&to=2026-11-21"))
                .hasMessage("period.too-long");
    }

    @Test
    void aChartOfADayShowsTheFortnightBehindIt() {
        assertThat(new Period(TODAY, TODAY).chartFrom()).isEqualTo(TODAY.minusDays(13));
        assertThat(Period.lastDays(30, TODAY).chartFrom()).isEqualTo(TODAY.minusDays(29));
    }

    private static Asked asked(String address) {
        return Asked.by(QueryParameters.fromString(address), TODAY);
    }
}
