package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.dashboard.DashboardData.Level;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductView;
import dev.comptoir.ui.replenishment.AskForGoods;
import dev.comptoir.ui.stock.StockView;
import dev.comptoir.ui.store.StoreName;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The most pressing products of one list of a store, each leading to its page, and the way to all of them. */
class StockListBlock extends Div {
    private final transient Formats formats = Formats.here();
    private final StockList list;
    private final transient StoreName here;
    private final Paragraph none = new Paragraph();
    private final UnorderedList rows = new UnorderedList();
    private final RouterLink all;
    /** By product, so that a row that stays is left alone when the others change. */
    private final Map<String, ListItem> shown = new HashMap<>();

    StockListBlock(StoreData store, StockList list) {
        this.list = list;
        addClassName("stock-list");
        var unit = new Span(getTranslation("stock-list." + list.tag() + ".unit"));
        unit.addClassName("stock-unit");
        var title = new H3(new Span(getTranslation("stock-list." + list.tag())), unit);
        title.addClassName("tone-" + list.tone().name().toLowerCase(Locale.ROOT));
        none.addClassName("stock-none");
        here = new StoreName(store.id(), store.name());
        all = new RouterLink("", StockView.class);
        all.setQueryParameters(QueryParameters.simple(Map.of("place", store.id(), "state", list.tag())));
        all.addClassName("stock-all");
        add(title, none, rows, all);
        show(store);
    }

    /** Shows how it is now, and touches only what is different. */
    void show(StoreData store) {
        var levels = list.of(store);
        var nodes = levels == null ? List.<Level>of() : levels.nodes();
        none.setVisible(nodes.isEmpty());
        none.setText(
                levels == null ? Gaps.inPlace(Gaps.INVENTORY) : getTranslation("stock-list." + list.tag() + ".none"));
        show(nodes);
        var total = levels == null ? 0 : levels.totalCount();
        all.setText(getTranslation("stock-list.all", total));
        all.setVisible(total > nodes.size());
    }

    private void show(List<Level> levels) {
        var wanted = new LinkedHashMap<String, Level>();
        levels.forEach(level -> wanted.put(key(level), level));
        shown.entrySet().removeIf(entry -> {
            var gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                rows.remove(entry.getValue());
            }
            return gone;
        });
        var index = 0;
        for (var entry : wanted.entrySet()) {
            var row = shown.computeIfAbsent(entry.getKey(), key -> row(entry.getValue()));
            ((Span) row.getComponentAt(1)).setText(figure(entry.getValue()));
            if (rows.indexOf(row) != index) {
                rows.addComponentAtIndex(index, row);
            }
            index++;
        }
    }

    /** Two rows of products that cannot be named now differ in their figures at best. */
    private static String key(Level level) {
        return level.product() == null
                ? "%s/%s/%s".formatted(level.available(), level.onHand(), level.reorderPoint())
                : level.product().id();
    }

    private ListItem row(Level level) {
        var figure = new Span();
        figure.addClassName("stock-figure");
        if (level.product() == null) {
            return new ListItem(new Span(Gaps.inPlace(Gaps.PRODUCTS)), figure);
        }
        var link = new RouterLink(
                level.product().name(),
                ProductView.class,
                new RouteParameters("id", level.product().id()));
        link.getElement().setAttribute("title", level.product().sku());
        var row = new ListItem(link, figure);
        if (list != StockList.OVER) {
            row.add(AskForGoods.inRow(level.product().id(), level.product().name(), here));
        }
        return row;
    }

    /** What is there against what should be: 0 / 12, 140 / 60. */
    private String figure(Level level) {
        var limit = list == StockList.OVER ? level.maximum() : level.reorderPoint();
        BigDecimal present = list == StockList.OVER ? level.onHand() : level.available();
        return limit == null
                ? formats.number(present)
                : "%s / %s".formatted(formats.number(present), formats.number(limit));
    }
}
