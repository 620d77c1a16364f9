package dev.comptoir.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductSearch.Hit;
import dev.comptoir.ui.products.ProductSearch.Stock;
import dev.comptoir.ui.stock.StockState;

/** A product in the list: what it is, what it costs, whether there is some here. The whole row is a link. */
class ResultRow extends RouterLink {
    private final transient Formats formats = Formats.here();

    /**
     * @param hasStore whether stock was asked for at all
     * @param stockMissing whether it was asked for in vain
     */
    ResultRow(Hit hit, boolean hasStore, boolean stockMissing) {
        super(ProductView.class, new RouteParameters("id", hit.id()));
        addClassName("result");
        var price = span(formats.money(hit.price()), "result-price");
        add(what(hit), hasStore ? stock(hit, stockMissing) : new Div(), price);
    }

    private static Component what(Hit hit) {
        var category = hit.category() == null
                ? ""
                : " · " + String.join(" › ", hit.category().path());
        var what = new Div(span(hit.name(), "result-name"), span(hit.sku() + category, "result-about"));
        what.addClassName("result-what");
        return what;
    }

    private Component stock(Hit hit, boolean missing) {
        var stock = new Div();
        stock.addClassName("result-stock");
        if (!hit.stocked()) {
            stock.add(new Badge(getTranslation("stock.not-kept"), Tone.NEUTRAL));
        } else if (hit.stock() != null) {
            stock.add(level(hit.stock()));
        } else {
            stock.add(new Badge(getTranslation(missing ? "stock.unknown" : "stock.not-here"), Tone.NEUTRAL));
        }
        return stock;
    }

    private Component[] level(Stock stock) {
        var state = StockState.of(stock.onHand(), stock.available(), stock.reorderPoint(), stock.maximum());
        var figure = span(formats.number(stock.available()), "result-figure");
        figure.getElement().setAttribute("title", getTranslation("stock.available"));
        return new Component[] {state.badge(), figure};
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
