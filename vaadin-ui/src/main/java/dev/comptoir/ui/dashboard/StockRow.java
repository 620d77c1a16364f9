package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductView;
import dev.comptoir.ui.replenishment.AskForGoods;
import dev.comptoir.ui.stock.StockState;
import dev.comptoir.ui.store.StoreName;

/** A product of a stock list with all its figures. */
class StockRow extends ListItem {
    private final transient Formats formats = Formats.here();

    StockRow(StoreStock.Level level, StockList list, StoreName here) {
        var limit = list == StockList.OVER ? level.maximum() : level.reorderPoint();
        var about = limit == null
                ? ""
                : getTranslation(list == StockList.OVER ? "stock.maximum" : "stock.reorder-at", formats.number(limit));
        var figure = span(formats.number(list == StockList.OVER ? level.onHand() : level.available()), "result-figure");
        var state = StockState.of(level.onHand(), level.available(), level.reorderPoint(), level.maximum());
        var stock = new Div(state.badge(), figure);
        stock.addClassName("result-stock");
        add(row(level, stock, span(about, "result-price")));
        if (level.product() != null && list != StockList.OVER) {
            add(AskForGoods.inRow(level.product().id(), level.product().name(), here));
        }
    }

    private Component row(StoreStock.Level level, Component stock, Component about) {
        if (level.product() == null) {
            var unknown = new Div(span(Gaps.inPlace(Gaps.PRODUCTS), "result-what"), stock, about);
            unknown.addClassName("result");
            return unknown;
        }
        var what = new Div(
                span(level.product().name(), "result-name"),
                span(level.product().sku(), "result-about"));
        what.addClassName("result-what");
        var link = new RouterLink(
                ProductView.class, new RouteParameters("id", level.product().id()));
        link.addClassName("result");
        link.add(what, stock, about);
        return link;
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
