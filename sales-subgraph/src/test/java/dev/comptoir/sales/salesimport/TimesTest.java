package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-19T23:00:00Z",
        "2026-11-20 17:05, 2026-11-20T16:05:00Z",
        "2026-11-20T17:05:30, 2026-11-20T16:05:30Z",
        "2026-11-20T17:05:30.25, 2026-11-20T16:05:30Z",
        "2026-11-20T17:05:30Z, 2026-11-20T17:05:30Z",
        "2026-11-20T17:05:30-05:00, 2026-11-20T22:05:30Z",
    })
    void isoTimesAreOfTheZoneUnlessTheySayAnOffset(String text, Instant moment) {
        assertThat(Times.iso().read(text).orElseThrow().in(PARIS)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy HH:mm, 20/11/2026 17:05, 2026-11-20T16:05:00Z",
        "d.M.yy, 1.2.26, 2026-01-31T23:00:00Z",
        "MM/dd/yyyy hh:mm a, 11/20/2026 05:05 pm, 2026-11-20T16:05:00Z",
        "d MMM yyyy, 20 nov 2026, 2026-11-19T23:00:00Z",
        "yyyyMMddHHmmss, 20261120170500, 2026-11-20T16:05:00Z",
        "yyyy-MM-dd'y'HH:mm, 2026-11-20y17:05, 2026-11-20T16:05:00Z",
    })
    void aPatternSaysHowTimesAreWritten(String pattern, String text, Instant moment) {
        assertThat(Times.like(pattern).read(text).orElseThrow().in(PARIS)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "20/11/2026 25:00", "30/02/2026 10:00", "2026-11-20 17:05", "20/11/2026 17:05 "
            })
    void whatIsNotWrittenLikeThePatternIsNoTime(String text) {
        assertThat(Times.like("dd/MM/yyyy HH:mm").read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "MM-dd", "nonsense", "yyyy-MM-dd 'open", "[[[", ""})
    void aPatternWithoutADayIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Times.like(pattern));
    }

    @Test
    void anHourThatSpringSkipsIsTakenAnHourLater() {
        assertThat(Times.iso().read("2026-03-29 02:30").orElseThrow().in(PARIS))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofAnHourThatAutumnRepeatsTheFirstIsTaken() {
        assertThat(Times.iso().read("2026-10-25 02:30").orElseThrow().in(PARIS))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
