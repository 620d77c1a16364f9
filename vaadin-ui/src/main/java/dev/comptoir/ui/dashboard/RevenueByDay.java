package dev.comptoir.ui.dashboard;

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
import org.jspecify.annotations.Nullable;

/** What the stores in sight sold together, day by day. */
class RevenueByDay extends Composite<Panel> {
    private final transient Formats formats = Formats.here();
    private transient StoresInSight stores;
    private @Nullable Chart chart;
    private @Nullable FigureTable table;

    RevenueByDay(StoresInSight stores) {
        this.stores = stores;
    }

    /** Draws what is known now; nothing where nothing was known at first. */
    void salesAre(StoresInSight later) {
        stores = later;
        var perCurrency = perCurrency();
        if (chart != null && table != null && !perCurrency.isEmpty()) {
            draw(chart, perCurrency);
            table.rowsAre(rows(perCurrency));
        }
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(getTranslation("chart.days"));
        var perCurrency = perCurrency();
        if (perCurrency.isEmpty()) {
            return panel.showing(new Notice(Icon.OFFLINE, Gaps.inPlace(Gaps.SALES)));
        }
        chart = draw(new Chart(""), perCurrency);
        chart.addClassName("chart-days");
        table = new FigureTable(
                getTranslation("chart.days"),
                List.of(getTranslation("column.day"), getTranslation("kpi.revenue")),
                rows(perCurrency));
        return panel.showing(chart, table);
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

    private Chart draw(Chart drawn, Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        var period = stores.asked().period();
        var series = perCurrency.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey(),
                        entry.getValue().entrySet().stream()
                                .map(point -> DayChartData.point(point.getKey().toString(), point.getValue()))
                                .toList()))
                .toList();
        return drawn.summing(summary(perCurrency))
                .drawing(new DayChartData(
                        formats.locale().toLanguageTag(),
                        period.from().toString(),
                        period.to().toString(),
                        series));
    }

    private String summary(Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        var currency = perCurrency.keySet().iterator().next();
        var best = perCurrency.get(currency).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return getTranslation(
                "chart.days.summary", formats.day(best.getKey()), formats.money(new Money(best.getValue(), currency)));
    }

    private List<List<String>> rows(Map<String, Map<LocalDate, BigDecimal>> perCurrency) {
        return perCurrency.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(point -> List.of(
                                formats.day(point.getKey()),
                                formats.money(new Money(point.getValue(), entry.getKey())))))
                .toList();
    }
}
