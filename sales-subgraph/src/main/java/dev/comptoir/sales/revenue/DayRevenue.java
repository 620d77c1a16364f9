package dev.comptoir.sales.revenue;

import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.time.Period;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The revenue of one day as the graph shows it. */
record DayRevenue(LocalDate day, Money revenue, int receipts) {

    /** Every day of the period, those without sales too. */
    static List<DayRevenue> throughout(Period period, List<Figures> days, Currency currency) {
        Map<LocalDate, Figures> known = days.stream().collect(Collectors.toMap(Figures::day, Function.identity()));
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> of(day, known.getOrDefault(day, Figures.NONE), currency))
                .toList();
    }

    private static DayRevenue of(LocalDate day, Figures figures, Currency currency) {
        return new DayRevenue(day, new Money(figures.revenue(), currency).round(), figures.receipts());
    }
}
