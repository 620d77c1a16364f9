package dev.comptoir.ui.stores;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.stores.StoreSettings.Store;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One store, to be changed or first opened. */
class StoreDialog extends Dialog {
    private final transient Graph graph;
    private final transient @Nullable Store store;
    private final transient Consumer<String> saved;
    /** Of a new one too: sent twice, it is opened once. */
    private final String id;

    private final StoreFields fields;
    private final TaxFields taxes;
    private final Div said = new Div();
    private final Button save = new Button();

    /**
     * @param store null for a new one
     * @param others to tell at once whose code is taken
     * @param usual the zone that a new store is first thought to be in
     * @param saved called with what was done, in words
     */
    StoreDialog(Graph graph, @Nullable Store store, List<Store> others, ZoneId usual, Consumer<String> saved) {
        this.graph = graph;
        this.store = store;
        this.saved = saved;
        this.id = store == null ? UUID.randomUUID().toString() : store.id();
        fields = new StoreFields(
                others.stream()
                        .filter(other -> !other.id().equals(id))
                        .map(Store::code)
                        .toList(),
                usual);
        taxes = new TaxFields(store == null ? List.of() : store.taxes());
        setHeaderTitle(store == null ? getTranslation("store.new") : store.name());
        setWidth("min(44rem, 100%)");
        addClassName("store-dialog");
        fields.whenEntered(this::send);
        add(fields, taxes, said);
        save.setText(getTranslation("store.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        if (store != null) {
            fields.show(store);
        }
    }

    private void send() {
        if (!save.isEnabled() || List.of(fields.check(), taxes.check()).contains(false)) {
            return;
        }
        said.removeAll();
        save.setEnabled(false);
        var input = new HashMap<String, Object>(Map.of("id", id, "taxes", taxes.input()));
        fields.into(input);
        graph.ask(SaveStore.class, Map.of("input", input), this::take, failure -> {
            save.setEnabled(true);
            said.add(Failure.notice(failure, this::send));
        });
    }

    private void take(Answer<SaveStore> answer) {
        save.setEnabled(true);
        var outcome = answer.data().saveStore();
        if (outcome != null && outcome.name() != null) {
            close();
            saved.accept(getTranslation("store.saved", outcome.name()));
            return;
        }
        var why = outcome != null && outcome.message() != null
                ? outcome.message()
                : answer.whyMissing("saveStore")
                        .map(Fault::message)
                        .orElseGet(() -> getTranslation("unavailable", getTranslation("service.sales")));
        // All else that a store cannot be was found before it was sent.
        if (outcome != null && store != null && fields.movedFrom(store)) {
            fields.refuseZone(why);
        } else {
            said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
        }
    }
}
