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
import java.util.Locale;
import java.util.Map;

/** The most pressing products of one list of a store, each leading to its page, and the way to all of them. */
class StockListBlock extends Div {
    private final transient Formats formats = Formats.here();

    StockListBlock(StoreData store, StockList list) {
        addClassName("stock-list");
        var unit = new Span(getTranslation("stock-list." + list.tag() + ".unit"));
        unit.addClassName("stock-unit");
        var title = new H3(new Span(getTranslation("stock-list." + list.tag())), unit);
        title.addClassName("tone-" + list.tone().name().toLowerCase(Locale.ROOT));
        add(title);
        var levels = list.of(store);
        if (levels == null) {
            add(line(Gaps.inPlace(Gaps.INVENTORY)));
        } else if (levels.nodes().isEmpty()) {
            add(line(getTranslation("stock-list." + list.tag() + ".none")));
        } else {
            var rows = new UnorderedList();
            var here = new StoreName(store.id(), store.name());
            levels.nodes().forEach(level -> rows.add(row(level, list, here)));
            add(rows);
            if (levels.totalCount() > levels.nodes().size()) {
                add(all(store, list, levels.totalCount()));
            }
        }
    }

    private ListItem row(Level level, StockList list, StoreName here) {
        var figure = new Span(figure(level, list));
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
    private String figure(Level level, StockList list) {
        var limit = list == StockList.OVER ? level.maximum() : level.reorderPoint();
        BigDecimal present = list == StockList.OVER ? level.onHand() : level.available();
        return limit == null
                ? formats.number(present)
                : "%s / %s".formatted(formats.number(present), formats.number(limit));
    }

    private RouterLink all(StoreData store, StockList list, int count) {
        var link = new RouterLink(getTranslation("stock-list.all", count), StockView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of("place", store.id(), "state", list.tag())));
        link.addClassName("stock-all");
        return link;
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("stock-none");
        return line;
    }
}
