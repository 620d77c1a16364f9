package dev.comptoir.ui.prices;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds products while one types, to choose from with a touch; Enter takes the first. */
class GoodsSearchField extends Div {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    private static final int LONGEST_SEARCH = 200;

    private final transient Graph graph;
    private final transient Consumer<Goods> chosen;
    private final TextField search = new TextField();
    private final Div choices = new Div();
    /** What came for an earlier question is too late. */
    private int asked;

    private transient @Nullable Goods first;

    GoodsSearchField(Graph graph, Consumer<Goods> chosen) {
        this.graph = graph;
        this.chosen = chosen;
        addClassName("offer-search");
        choices.addClassName("scan-choices");
        search.setLabel(getTranslation("offer.add-product"));
        search.setPlaceholder(getTranslation("products.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(change -> look(change.getValue()));
        search.addKeyPressListener(Key.ENTER, press -> {
            if (first != null) {
                take(first);
            }
        });
        add(search, choices);
    }

    private void look(String typed) {
        var question = ++asked;
        choices.removeAll();
        first = null;
        if (typed.isBlank()) {
            return;
        }
        graph.ask(
                OfferGoods.class,
                Map.of("text", typed.strip()),
                answer -> {
                    if (question == asked) {
                        offer(answer);
                    }
                },
                failure -> choices.add(Failure.notice(failure, () -> look(typed))));
    }

    private void offer(Answer<OfferGoods> answer) {
        var found = answer.data().products();
        if (found == null || found.nodes().isEmpty()) {
            choices.add(new Div(getTranslation("offer.no-product")));
            return;
        }
        first = found.nodes().getFirst();
        var formats = Formats.here();
        found.nodes()
                .forEach(goods -> choices.add(new NativeButton(
                        "%s · %s · %s".formatted(goods.name(), goods.sku(), formats.money(goods.price())),
                        click -> take(goods))));
    }

    private void take(Goods goods) {
        search.clear();
        choices.removeAll();
        first = null;
        search.focus();
        chosen.accept(goods);
    }
}
