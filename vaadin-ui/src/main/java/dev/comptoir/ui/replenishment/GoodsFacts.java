package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.replenishment.GoodsToAskFor.Product;
import dev.comptoir.ui.stock.StockState;
import dev.comptoir.ui.store.StoreName;

/** What there is of a product, at the store and at the central warehouse. */
class GoodsFacts extends Div {

    /** @param whole whether all that was asked for is known, so that what is missing is not there */
    GoodsFacts(Product product, StoreName store, boolean whole) {
        var name = new Span(product.name());
        name.addClassName("ask-product");
        var formats = Formats.here();
        var missing = getTranslation(whole ? "stock.not-here" : "stock.unknown");
        var here = new DescriptionList.Description();
        var stock = product.stock();
        if (stock == null) {
            here.setText(missing);
        } else {
            here.add(
                    new Span(formats.number(stock.available())),
                    StockState.of(stock.onHand(), stock.available(), stock.reorderPoint(), stock.maximum())
                            .badge());
        }
        var central = product.centralStock();
        var list = new DescriptionList();
        list.add(
                new DescriptionList.Term(getTranslation("ask.here", store.name())),
                here,
                new DescriptionList.Term(getTranslation("stock.warehouse")),
                new DescriptionList.Description(
                        central == null
                                ? getTranslation(whole ? "ask.central.none" : "stock.unknown")
                                : formats.number(central.available())));
        add(name, list);
    }
}
