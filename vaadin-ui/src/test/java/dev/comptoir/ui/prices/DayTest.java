package dev.comptoir.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate EVE = LocalDate.of(2026, 12, 24);

    @Test
    void theLastDayCountsWhole() {
        var end = new Day(EVE, null).asEnd(PARIS);
        assertThat(end).isEqualTo(OffsetDateTime.parse("2026-12-25T00:00:00+01:00"));
        assertThat(Day.end(end, PARIS)).isEqualTo(new Day(EVE, null));
    }

    @Test
    void aTimeIsMeantAsItIs() {
        var end = new Day(EVE, LocalTime.of(18, 30)).asEnd(PARIS);
        assertThat(end).isEqualTo(OffsetDateTime.parse("2026-12-24T18:30:00+01:00"));
        assertThat(Day.end(end, PARIS)).isEqualTo(new Day(EVE, LocalTime.of(18, 30)));
    }

    @Test
    void aDayBeginsAtTheMidnightOfTheStore() {
        var start = new Day(LocalDate.of(2026, 7, 1), null).asBeginning(PARIS);
        assertThat(start).isEqualTo(OffsetDateTime.parse("2026-06-30T22:00:00Z"));
        assertThat(Day.beginning(start, ZoneId.of("UTC")))
                .isEqualTo(new Day(LocalDate.of(2026, 6, 30), LocalTime.of(22, 0)));
    }
}
