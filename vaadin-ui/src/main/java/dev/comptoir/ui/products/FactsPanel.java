package dev.comptoir.ui.products;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductDetail.Product;

/** What a product is: price, codes, place in the range. */
class FactsPanel extends Composite<Panel> {
    private final transient Product product;

    FactsPanel(Product product) {
        this.product = product;
    }

    @Override
    protected Panel initContent() {
        var price = new Span(Formats.here().money(product.price()));
        price.addClassName("product-price");
        var beforeTax = new Span(getTranslation("product.before-tax"));
        beforeTax.addClassName("product-price-about");
        var facts = new Div(new Div(price, beforeTax), facts());
        facts.addClassName("facts");
        if (product.archived()) {
            facts.addComponentAsFirst(new Badge(getTranslation("product.archived"), Tone.WARNING));
        }
        if (product.description() != null) {
            facts.add(new Paragraph(product.description()));
        }
        return new Panel(getTranslation("product.facts")).showing(facts);
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        fact(facts, "product.sku", product.sku());
        fact(
                facts,
                "product.barcodes",
                product.barcodes().isEmpty()
                        ? getTranslation("product.no-barcode")
                        : String.join(", ", product.barcodes()));
        fact(
                facts,
                "product.category",
                product.category() == null
                        ? getTranslation("product.no-category")
                        : String.join(" › ", product.category().path()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
