package dev.comptoir.ui.products;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductDetail.PriceChange;
import dev.comptoir.ui.products.ProductDetail.Product;
import java.time.ZoneId;

/** What a product cost before, the newest price first, with who decided and why. */
class PricesPanel extends Composite<Panel> {
    private final transient Product product;
    private final transient ZoneId zone;
    private final transient Runnable retry;
    private final transient Formats formats = Formats.here();

    PricesPanel(Product product, ZoneId zone, Runnable retry) {
        this.product = product;
        this.zone = zone;
        this.retry = retry;
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(getTranslation("prices.title"));
        var history = product.priceHistory();
        if (history == null) {
            return panel.showing(
                    new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.products")))
                            .retrying(getTranslation("action.retry"), retry));
        }
        if (history.nodes().isEmpty()) {
            return panel.showing(new Paragraph(getTranslation("prices.none")));
        }
        var list = new OrderedList();
        list.addClassName("prices");
        history.nodes().forEach(change -> list.add(row(change)));
        return panel.showing(list);
    }

    private ListItem row(PriceChange change) {
        var price = new Span(formats.money(change.price()));
        price.addClassName("prices-price");
        var when = formats.moment(change.changedAt(), zone);
        var who = change.changedBy() == null
                ? getTranslation("prices.by-system")
                : change.changedBy().displayName();
        var why = new Span(change.reason());
        why.addClassName("prices-why");
        var about = new Span("%s · %s".formatted(when, who));
        about.addClassName("prices-about");
        return new ListItem(price, why, about);
    }
}
