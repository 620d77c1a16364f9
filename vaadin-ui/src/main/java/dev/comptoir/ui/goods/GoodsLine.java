package dev.comptoir.ui.goods;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** So many of a product. */
class GoodsLine extends ListItem {
    private final transient Draft.Line product;
    private final transient Map<String, BigDecimal> available;
    private final BigDecimalField quantity = new BigDecimalField();
    private final BigDecimalField cost = new BigDecimalField();
    private final Span about = new Span();
    private final transient Runnable changed;
    private transient Optional<Place> giving = Optional.empty();

    GoodsLine(Draft.Line product, boolean withCost, Runnable changed, Runnable removed) {
        this.product = product;
        this.available = new HashMap<>(product.available());
        this.changed = changed;
        addClassName("goods-line");
        setClassName("goods-line-with-cost", withCost);
        var name = new Span(product.name());
        name.addClassName("result-name");
        about.addClassName("result-about");
        var what = new Div(name, about);
        what.addClassName("result-what");
        prepare(quantity, "goods.quantity", product.quantity());
        prepare(cost, "goods.cost", product.cost());
        var remove = new Button(Icon.CLOSE.draw(), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("goods.remove", product.name()));
        remove.addClassName("goods-remove");
        add(what, quantity);
        if (withCost) {
            add(cost);
        }
        add(remove);
        tell();
    }

    String productId() {
        return product.id();
    }

    String productName() {
        return product.name();
    }

    Optional<BigDecimal> quantity() {
        return Optional.ofNullable(quantity.getValue());
    }

    /** One more was scanned. */
    void oneMore() {
        quantity.setValue(quantity().orElse(BigDecimal.ZERO).add(BigDecimal.ONE));
    }

    /** Goods leave this place: what it has is shown. */
    void leaving(Optional<Place> place) {
        giving = place;
        tell();
    }

    /** The place has this many, as was just told. */
    void onlyAvailable(BigDecimal there) {
        giving.ifPresent(place -> available.put(place.id(), there));
        tell();
        refuse(getTranslation("goods.short", Formats.here().number(there)));
    }

    void refuse(String why) {
        quantity.setErrorMessage(why);
        quantity.setInvalid(true);
    }

    /** Whether there is a quantity to post, and a cost that can be one; says so at the field when not. */
    boolean isGood() {
        var good = quantity().filter(it -> it.signum() > 0).isPresent();
        if (!good) {
            refuse(getTranslation("ask.quantity.missing"));
        }
        if (cost.getValue() != null && cost.getValue().signum() < 0) {
            cost.setErrorMessage(getTranslation("goods.cost.negative"));
            cost.setInvalid(true);
            return false;
        }
        return good;
    }

    /** As the graph takes it. */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of("productId", product.id(), "quantity", quantity.getValue()));
        if (cost.getValue() != null) {
            input.put("unitCost", cost.getValue().toPlainString());
        }
        return input;
    }

    Draft.Line draft() {
        return new Draft.Line(
                product.id(), product.sku(), product.name(), quantity.getValue(), cost.getValue(), available);
    }

    private void prepare(BigDecimalField field, String key, BigDecimal value) {
        field.setLabel(getTranslation(key));
        field.setAriaLabel("%s: %s".formatted(getTranslation(key), product.name()));
        field.setLocale(getLocale());
        field.setAutoselect(true);
        field.addClassName("goods-field");
        field.setValue(value);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            tell();
            changed.run();
        });
    }

    private void tell() {
        var there = giving.map(place -> available.getOrDefault(place.id(), BigDecimal.ZERO));
        about.setText(there.map(it -> "%s · %s"
                        .formatted(
                                product.sku(),
                                getTranslation("goods.available", Formats.here().number(it))))
                .orElse(product.sku()));
        setClassName(
                "goods-line-short",
                there.isPresent()
                        && quantity()
                                .filter(it -> it.compareTo(there.get()) > 0)
                                .isPresent());
    }
}
