package dev.comptoir.ui.products;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.chart.Chart;
import dev.comptoir.ui.chart.DayChartData;
import dev.comptoir.ui.chart.LevelChartData;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.products.ProductDetail.Level;
import dev.comptoir.ui.products.StockHistory.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a place had of a product at the end of each of the last days. */
class HistoryChart extends Div {
    private static final int DAYS = 90;

    private final transient Graph graph;
    private final transient Optional<Level> level;
    private final String productId;
    private final transient Place place;
    private final LocalDate today;

    HistoryChart(Graph graph, String productId, Place place, Optional<Level> level, LocalDate today) {
        this.graph = graph;
        this.productId = productId;
        this.place = place;
        this.level = level;
        this.today = today;
        load();
    }

    private void load() {
        removeAll();
        add(Skeleton.chart());
        graph.ask(
                StockHistory.class,
                Map.of("product", productId, "place", place.id(), "from", today.minusDays(DAYS - 1L), "to", today),
                this::show,
                failure -> {
                    removeAll();
                    add(Failure.notice(failure, this::load));
                });
    }

    private void show(Answer<StockHistory> answer) {
        removeAll();
        var history = answer.data().stockHistory();
        if (history == null) {
            add(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .retrying(getTranslation("action.retry"), this::load));
        } else if (history.stream().anyMatch(day -> day.onHand().signum() != 0)) {
            add(chart(history));
        }
    }

    private Chart chart(List<Day> history) {
        var formats = Formats.here();
        var chart = new Chart(getTranslation(
                        "ledger.chart.summary",
                        place.name(),
                        formats.number(history.getFirst().onHand()),
                        formats.number(history.getLast().onHand())))
                .drawing(new LevelChartData(
                        formats.locale().toLanguageTag(),
                        history.stream()
                                .map(day -> DayChartData.point(day.day().toString(), day.onHand()))
                                .toList(),
                        level.map(Level::reorderPoint).orElse(null),
                        level.map(Level::maximum).orElse(null),
                        new LevelChartData.Labels(
                                getTranslation("field.on-hand"),
                                getTranslation("field.reorder-point"),
                                getTranslation("field.maximum"))));
        chart.addClassName("chart-levels");
        return chart;
    }
}
