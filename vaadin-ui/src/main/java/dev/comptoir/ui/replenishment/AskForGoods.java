package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.di.Instantiator;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.StoreName;
import org.springframework.stereotype.Component;

/** Lets somebody ask for a product, from wherever the product is seen: in a list, on its page, at the till. */
@Component
public class AskForGoods {
    private final Graph graph;
    private final Surroundings surroundings;

    AskForGoods(Graph graph, Surroundings surroundings) {
        this.graph = graph;
        this.surroundings = surroundings;
    }

    /** Opens the dialog over the page whose thread this is. */
    public void open(String productId, StoreName store) {
        new AskForGoodsDialog(graph, surroundings.zone(), productId, store).open();
    }

    /** A small button for a row of a list: a drawing, named for those who cannot see it. */
    public static Button inRow(String productId, String productName, StoreName store) {
        var button = button(productId, store);
        var name = button.getTranslation("ask.action.of", productName);
        button.setAriaLabel(name);
        button.getElement().setAttribute("title", name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("ask");
        return button;
    }

    /** A button that says what it does. */
    public static Button inWords(String productId, StoreName store) {
        var button = button(productId, store);
        button.setText(button.getTranslation("ask.action"));
        button.addClassName("ask");
        return button;
    }

    private static Button button(String productId, StoreName store) {
        return new Button(Icon.ASK.draw(), click -> Instantiator.get(UI.getCurrentOrThrow())
                .getOrCreate(AskForGoods.class)
                .open(productId, store));
    }
}
