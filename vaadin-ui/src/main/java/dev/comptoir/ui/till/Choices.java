package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.TillGoods.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/** Goods that fit what was typed, to choose from with the arrows or a touch. */
class Choices extends Div {
    /** Counts the questions: what came for an earlier one is too late. */
    private int asked;

    Choices() {
        addClassNames("scan-choices", "till-choices");
    }

    int ask() {
        return ++asked;
    }

    boolean isAwaited(int question) {
        return question == asked;
    }

    void nothing() {
        asked++;
        removeAll();
    }

    void offer(List<Goods> goods, BigDecimal quantity, BiConsumer<Goods, BigDecimal> taken) {
        removeAll();
        var formats = Formats.here();
        goods.forEach(each -> add(new NativeButton(
                "%s · %s · %s".formatted(each.name(), each.sku(), formats.money(each.price())), click -> {
                    nothing();
                    taken.accept(each, quantity);
                })));
    }
}
