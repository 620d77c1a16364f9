package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dev.comptoir.ui.chart.Chart;
import dev.comptoir.ui.chart.DayChartData;
import dev.comptoir.ui.chart.DayChartData.Series;
import dev.comptoir.ui.dashboard.DashboardData.Day;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the stores in sight sold together, day by day. */
class RevenueByDay extends Composite<Panel> {
    private final transient StoresInSight stores;
    private final transient Formats formats = Formats.here();

    RevenueByDay(StoresInSight stores) {
        this.stores = stores;
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(getTranslation("chart.days"));
        var perCurrency = perCurrency();
        return perCurrency.isEmpty()
                ? panel.showing(new Notice(Icon.OFFLINE, Gaps.inPlace(Gaps.SALES)))
                : panel.showing(chart(perCurrency), table(perCurrency));
    }

    private Map<String, Map<LocalDate, BigDecimal>> perCurrency() {
        var sums = new TreeMap<String, Map<LocalDate, BigDecimal>>();
        stores.inFocus().stream()
                .map(StoreData::days)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(day -> add(sums, day));
        return sums;
    }

    private static void add(Map<String, Map<LocalDate, BigDecimal>> sums, Day day) {
        sums.computeIfAbsent(day.revenue().currency(), currency -> new TreeMap<>())
                .merge(day.day(), day.revenue().amount(), BigDecimal::add);
    }

    private Component chart(Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        var period = stores.asked().period();
        var series = perCurrency.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey(),
                        entry.getValue().entrySet().stream()
                                .map(point -> DayChartData.point(point.getKey().toString(), point.getValue()))
                                .toList()))
                .toList();
        var chart = new Chart(summary(perCurrency))
                .drawing(new DayChartData(
                        formats.locale().toLanguageTag(),
                        period.from().toString(),
                        period.to().toString(),
                        series));
        chart.addClassName("chart-days");
        return chart;
    }

    private String summary(Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        var currency = perCurrency.keySet().iterator().next();
        var best = perCurrency.get(currency).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return getTranslation(
                "chart.days.summary", formats.day(best.getKey()), formats.money(new Money(best.getValue(), currency)));
    }

    private FigureTable table(Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        var rows = perCurrency.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(point -> List.of(
                                formats.day(point.getKey()),
                                formats.money(new Money(point.getValue(), entry.getKey())))))
                .toList();
        return new FigureTable(
                getTranslation("chart.days"),
                List.of(getTranslation("column.day"), getTranslation("kpi.revenue")),
                rows);
    }
}
