package dev.comptoir.ui.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Amounts day by day.
 *
 * @param kind tells the browser which chart it is
 * @param locale a language tag: days and amounts are written as there
 * @param from the first day that counts, YYYY-MM-DD; days outside are drawn pale
 * @param to the last day that counts
 * @param series one per currency
 */
public record DayChartData(String kind, String locale, String from, String to, List<Series> series) {

    public DayChartData(String locale, String from, String to, List<Series> series) {
        this("days", locale, from, to, series);
    }

    /** @param points pairs of a day, YYYY-MM-DD, and an amount */
    public record Series(String currency, List<List<Object>> points) {}

    /** One point of a series. */
    public static List<Object> point(String day, BigDecimal amount) {
        return List.of(day, amount);
    }
}
