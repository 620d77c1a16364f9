package dev.comptoir.ui.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products that are picked one by one, each once; for a bundle also how many of each. */
class GoodsPicker extends Div {
    private final UnorderedList list = new UnorderedList();
    private final transient Map<String, Line> lines = new LinkedHashMap<>();
    private boolean counted;

    GoodsPicker(Graph graph) {
        addClassName("offer-goods");
        list.addClassName("results");
        add(new GoodsSearchField(graph, goods -> put(goods, BigDecimal.ONE)), list);
    }

    /** A product with how many of it. */
    record Picked(String productId, BigDecimal quantity) {}

    /** Whether it matters how many of each. */
    void counting(boolean matters) {
        counted = matters;
        lines.values().forEach(Line::tell);
    }

    void put(Goods goods, BigDecimal quantity) {
        if (!lines.containsKey(goods.id())) {
            var line = new Line(goods, quantity);
            lines.put(goods.id(), line);
            list.add(line);
        }
    }

    List<String> ids() {
        return List.copyOf(lines.keySet());
    }

    List<Picked> picked() {
        return lines.entrySet().stream()
                .map(line -> new Picked(line.getKey(), line.getValue().quantity()))
                .toList();
    }

    private final class Line extends ListItem {
        private final BigDecimalField quantity = new BigDecimalField();

        Line(Goods goods, BigDecimal times) {
            addClassName("offer-line");
            var name = new Span(goods.name());
            name.addClassName("result-name");
            var about = new Span("%s · %s".formatted(goods.sku(), Formats.here().money(goods.price())));
            about.addClassName("result-about");
            var what = new Div(name, about);
            what.addClassName("result-what");
            quantity.setLocale(getLocale());
            quantity.setAriaLabel(getTranslation("offer.quantity.of", goods.name()));
            quantity.setValue(times);
            var remove = new Button(Icon.CLOSE.draw(), click -> {
                lines.remove(goods.id());
                list.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("offer.remove", goods.name()));
            add(what, quantity, remove);
            tell();
        }

        void tell() {
            quantity.setVisible(counted);
        }

        BigDecimal quantity() {
            return Optional.ofNullable(quantity.getValue()).orElse(BigDecimal.ZERO);
        }
    }
}
