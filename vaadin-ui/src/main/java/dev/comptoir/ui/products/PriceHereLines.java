package dev.comptoir.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.StoreName;
import java.time.ZoneId;
import java.util.Map;

/** What the chosen store charges, where that is not what the catalogue says: its price list, and its promotions. */
class PriceHereLines extends Div {
    private final StoreName store;
    private final ZoneId zone;

    PriceHereLines(Graph graph, String productId, StoreName store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        addClassName("price-here");
        // Without an answer the catalogue's price stands alone, as before.
        graph.ask(PriceHere.class, Map.of("id", productId, "storeId", store.id()), this::show, failure -> {});
    }

    private void show(Answer<PriceHere> answer) {
        var product = answer.data().product();
        if (product == null) {
            return;
        }
        var formats = Formats.here();
        if (product.priceListAt() != null) {
            add(new Paragraph(getTranslation(
                    "product.price-here", store.name(), formats.money(product.priceAt()), product.priceListAt())));
        }
        product.promotionsAt()
                .forEach(promotion -> add(new Paragraph(
                        promotion.endsAt() == null
                                ? getTranslation("product.promotion-here", store.name(), promotion.name())
                                : getTranslation(
                                        "product.promotion-here.until",
                                        store.name(),
                                        promotion.name(),
                                        formats.moment(promotion.endsAt(), zone)))));
    }
}
