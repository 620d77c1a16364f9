package dev.comptoir.ui.alerts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductView;
import dev.comptoir.ui.stock.StockView;
import java.time.ZoneId;
import java.util.Map;

/** One alert: what happened to which product, where and when. Leads to the product, and to the stock of the place. */
class AlertRow extends ListItem {

    AlertRow(StockAlert alert, ZoneId zone) {
        addClassName("alert");
        setClassName("alert-unseen", !alert.seen());
        var about = new Div(place(alert), new Span(Formats.here().moment(alert.at(), zone)));
        about.addClassName("alert-about");
        var what = new Div(product(alert), about);
        what.addClassName("alert-what");
        add(what, alert.kind().badge());
        if (!alert.seen()) {
            var fresh = new Span(getTranslation("alerts.new"));
            fresh.addClassName("only-read-aloud");
            add(fresh);
        }
    }

    private Component product(StockAlert alert) {
        var product = alert.product();
        return product == null
                ? new Span(getTranslation("unavailable", getTranslation("service.products")))
                : new RouterLink(product.name(), ProductView.class, new RouteParameters("id", product.id()));
    }

    /** The stock of a place shows all its products that are in the same state. */
    private static Component place(StockAlert alert) {
        var place = alert.location();
        var link = new RouterLink(place.name(), StockView.class);
        link.setQueryParameters(QueryParameters.simple(
                Map.of("place", place.id(), "state", alert.kind().list())));
        return link;
    }
}
