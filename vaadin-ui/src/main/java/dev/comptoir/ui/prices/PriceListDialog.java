package dev.comptoir.ui.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.PriceLists.PriceList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a price list is called, where and when it counts. */
class PriceListDialog extends Dialog {
    private static final int LONGEST_NAME = 80;

    private final transient Graph graph;
    private final transient Consumer<String> saved;
    /** Of a new one too: sent twice, it is made once. */
    private final String id;

    private final TextField name = new TextField();
    private final ShopField stores;
    private final TermFields term;
    private final Div said = new Div();
    private final Button save = new Button();

    /**
     * @param list null for a new one
     * @param saved called with the id of the list
     */
    PriceListDialog(Graph graph, Shops shops, @Nullable PriceList list, Consumer<String> saved) {
        this.graph = graph;
        this.saved = saved;
        this.id = list == null ? UUID.randomUUID().toString() : list.id();
        stores = new ShopField(shops, list == null ? List.of() : list.storeIds());
        term = new TermFields(shops.zoneOf(stores.ids()));
        stores.addValueChangeListener(change -> term.in(shops.zoneOf(stores.ids())));
        setHeaderTitle(getTranslation(list == null ? "price-lists.new" : "price-list.edit"));
        setWidth("min(34rem, 100%)");
        name.setLabel(getTranslation("price-list.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        var form = new Div(name, stores, term, said);
        form.addClassName("offer-form");
        add(form);
        save.setText(getTranslation("offer.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        if (list == null) {
            term.begins(shops.today(stores.ids()));
        } else {
            name.setValue(list.name());
            term.show(list.startsAt(), list.endsAt());
        }
    }

    private void send() {
        said.removeAll();
        name.setInvalid(name.getValue().isBlank());
        var fit = List.of(!name.isInvalid(), stores.check(), term.check());
        if (fit.contains(false)) {
            return;
        }
        save.setEnabled(false);
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("name", name.getValue().strip());
        input.put("storeIds", stores.ids());
        term.into(input);
        graph.ask(SavePriceList.class, Map.of("input", input), this::saved, failure -> {
            save.setEnabled(true);
            said.add(Failure.notice(failure, this::send));
        });
    }

    private void saved(Answer<SavePriceList> answer) {
        save.setEnabled(true);
        var result = answer.data().savePriceList();
        if (result != null && result.id() != null) {
            close();
            saved.accept(result.id());
            return;
        }
        var why = result != null && result.message() != null
                ? result.message()
                : answer.whyMissing("savePriceList")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("unavailable", getTranslation("service.products")));
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
