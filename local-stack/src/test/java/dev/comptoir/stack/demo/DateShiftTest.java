package dev.comptoir.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateShiftTest {
    private static final LocalDate SALES_END = LocalDate.parse("2011-12-09");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void theSalesEndOnTheLastDayAndKeepTheirWeekdays(int later) {
        var lastDay = LocalDate.parse("2026-03-02").plusDays(later);
        var shift = DateShift.ending(lastDay, SALES_END);

        var latest = SALES_END
                .minusDays(6)
                .datesUntil(SALES_END.plusDays(1))
                .map(LocalDate::atStartOfDay)
                .flatMap(day -> shift.moved(day).stream())
                .max(LocalDateTime::compareTo);

        assertThat(latest).contains(lastDay.atStartOfDay());
        var day = LocalDateTime.parse("2011-06-15T10:30");
        assertThat(shift.moved(day)).hasValueSatisfying(moved -> {
            assertThat(moved.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
            assertThat(moved.toLocalTime()).isEqualTo(day.toLocalTime());
        });
    }
}
