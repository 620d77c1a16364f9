package dev.comptoir.ui.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.CurrencySymbols;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product with its price in a list, which is saved when the field is left. */
class PriceRow extends ListItem {
    private final transient Graph graph;
    private final String listId;
    private final transient Goods goods;
    private final transient Runnable removed;
    private final BigDecimalField price = new BigDecimalField();
    private final Span said = new Span();
    private final Button remove;

    /**
     * @param listed what it costs by the list; null when it is not in it yet
     * @param removed called when it was taken out of the list
     */
    PriceRow(Graph graph, String listId, Goods goods, @Nullable Money listed, boolean mayChange, Runnable removed) {
        this.graph = graph;
        this.listId = listId;
        this.goods = goods;
        this.removed = removed;
        addClassName("offer-line");
        var name = new Span(goods.name());
        name.addClassName("result-name");
        var about = new Span("%s · %s"
                .formatted(
                        goods.sku(),
                        getTranslation("price-list.regular", Formats.here().money(goods.price()))));
        about.addClassName("result-about");
        said.addClassName("offer-said");
        said.getElement().setAttribute("role", "status");
        var what = new Div(name, about);
        what.addClassName("result-what");
        price.setLocale(getLocale());
        price.setAriaLabel(getTranslation("price-list.price.of", goods.name()));
        price.setPrefixComponent(
                new Span(CurrencySymbols.of(Currency.getInstance(goods.price().currency()))));
        price.setValue(listed == null ? null : listed.amount());
        price.setReadOnly(!mayChange);
        price.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        price.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                set(change.getValue());
            }
        });
        remove = new Button(Icon.CLOSE.draw(), click -> set(null));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("offer.remove", goods.name()));
        remove.setVisible(mayChange);
        add(what, said, price, remove);
    }

    void focus() {
        price.focus();
    }

    /** @param amount null takes the product out of the list */
    private void set(@Nullable BigDecimal amount) {
        var entry = new HashMap<String, Object>();
        entry.put("productId", goods.id());
        entry.put("price", amount == null ? null : amount.toPlainString());
        graph.ask(
                SetListPrices.class,
                Map.of("input", Map.of("priceListId", listId, "prices", List.of(entry))),
                answer -> told(answer, amount),
                failure -> wrong(getTranslation("failure.unavailable")));
    }

    private void told(Answer<SetListPrices> answer, @Nullable BigDecimal amount) {
        var result = answer.data().setListPrices();
        if (result == null || result.message() != null) {
            wrong(
                    result != null && result.message() != null
                            ? result.message()
                            : answer.whyMissing("setListPrices")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")));
        } else if (amount == null) {
            removeFromParent();
            removed.run();
        } else {
            price.setInvalid(false);
            said.setText(getTranslation("price-list.saved"));
        }
    }

    private void wrong(String why) {
        said.setText("");
        price.setErrorMessage(why);
        price.setInvalid(true);
    }
}
