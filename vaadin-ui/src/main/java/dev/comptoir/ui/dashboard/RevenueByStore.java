package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.chart.Chart;
import dev.comptoir.ui.chart.StoreChartData;
import dev.comptoir.ui.chart.StoreChartData.Bar;
import dev.comptoir.ui.chart.StoreChartData.Labels;
import dev.comptoir.ui.dashboard.DashboardData.Figures;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each store sold, the most first; a click on a bar looks at that store alone, another one at all again. */
class RevenueByStore extends Composite<Panel> {
    private static final float PIXELS_PER_BAR = 38;

    private final transient Formats formats = Formats.here();
    private transient StoresInSight stores;
    private @Nullable Chart chart;
    private @Nullable FigureTable table;

    RevenueByStore(StoresInSight stores) {
        this.stores = stores;
    }

    private record Sold(
            StoreData store, Figures now, @Nullable Figures before) {}

    /** Draws what is known now; nothing where nothing was known at first. */
    void salesAre(StoresInSight later) {
        stores = later;
        var sold = known();
        if (chart != null && table != null && !sold.isEmpty()) {
            draw(chart, sold);
            table.rowsAre(sold.stream().map(this::row).toList());
        }
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(getTranslation("chart.stores"));
        var sold = known();
        if (sold.isEmpty()) {
            return panel.showing(new Notice(Icon.OFFLINE, Gaps.inPlace(Gaps.SALES)));
        }
        chart = draw(new Chart(""), sold);
        chart.addClassName("chart-stores");
        chart.whenBarClicked(this::focus);
        table = table(sold);
        var scrolled = new Div(chart);
        scrolled.addClassName("chart-scroll");
        return panel.explained(getTranslation("chart.stores.about")).showing(scrolled, table);
    }

    private List<Sold> known() {
        return stores.all().stream()
                .flatMap(
                        store -> Optional.ofNullable(store.figures())
                                .map(figures -> new Sold(store, figures, store.previous()))
                                .stream())
                .sorted(Comparator.comparing((Sold sold) -> sold.now().revenue().amount())
                        .reversed())
                .toList();
    }

    private Chart draw(Chart drawn, List<Sold> sold) {
        drawn.setHeight(sold.size() * PIXELS_PER_BAR, Unit.PIXELS);
        return drawn.summing(summary(sold))
                .drawing(new StoreChartData(
                        formats.locale().toLanguageTag(),
                        sold.stream().map(RevenueByStore::bar).toList(),
                        stores.focused().map(StoreData::id).orElse(null),
                        new Labels(getTranslation("chart.stores.now"), getTranslation("chart.stores.before"))));
    }

    private void focus(String id) {
        var again = stores.focused().map(StoreData::id).filter(id::equals).isPresent();
        var next = stores.asked().withStore(again ? Optional.empty() : Optional.of(id));
        UI.getCurrent().navigate(DashboardView.class, next.address());
    }

    private static Bar bar(Sold sold) {
        return new Bar(
                sold.store().id(),
                sold.store().name(),
                sold.now().revenue().amount(),
                sold.before() == null ? null : sold.before().revenue().amount(),
                sold.now().revenue().currency());
    }

    private String summary(List<Sold> sold) {
        var first = sold.getFirst();
        return getTranslation(
                "chart.stores.summary",
                sold.size(),
                first.store().name(),
                formats.money(first.now().revenue()));
    }

    private FigureTable table(List<Sold> sold) {
        return new FigureTable(
                getTranslation("chart.stores"),
                List.of(
                        getTranslation("column.store"),
                        getTranslation("chart.stores.now"),
                        getTranslation("chart.stores.before")),
                sold.stream().map(this::row).toList());
    }

    private List<String> row(Sold sold) {
        return List.of(
                sold.store().name(),
                formats.money(sold.now().revenue()),
                Optional.ofNullable(sold.before())
                        .map(Figures::revenue)
                        .map((Money before) -> formats.money(before))
                        .orElse("–"));
    }
}
