package dev.comptoir.ui.prices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows page by page, of one state or of all. */
class OfferList extends Div {
    private final transient Consumer<Map<String, Object>> ask;
    private final Div notes = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final More more = new More(this::next);
    private final Segmented<String> states;
    private final String nothingKey;
    private String state = "";
    private @Nullable String after;

    /** @param ask sends the question with these variables, and calls {@link #show}, {@link #missing} or {@link #failed} */
    OfferList(String nothingKey, Consumer<Map<String, Object>> ask) {
        this.nothingKey = nothingKey;
        this.ask = ask;
        states = new Segmented<>(getTranslation("offer.state"), this::only);
        states.offering("", getTranslation("offer.state.all"));
        for (var each : OfferState.values()) {
            states.offering(each.name(), each.words());
        }
        states.taken("");
        rows.addClassName("results");
        more.setVisible(false);
        add(states, notes, rows, more);
    }

    void load() {
        after = null;
        rows.removeAll();
        more.setVisible(false);
        notes.removeAll();
        notes.add(Skeleton.lines(4));
        ask();
    }

    void show(List<? extends Component> page, @Nullable String next) {
        notes.removeAll();
        rows.add(page.toArray(Component[]::new));
        if (rows.getComponentCount() == 0) {
            notes.add(
                    new Notice(Icon.DISCOUNT, getTranslation(nothingKey)).saying(getTranslation(nothingKey + ".hint")));
        }
        after = next;
        more.setVisible(next != null);
        more.again();
    }

    /** Products does not answer. */
    void missing() {
        notes.removeAll();
        notes.add(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.products")))
                .toned(Tone.WARNING)
                .retrying(getTranslation("action.retry"), this::load)
                .asAlert());
    }

    void failed(RuntimeException failure) {
        notes.removeAll();
        notes.add(Failure.notice(failure, this::load));
    }

    private void only(String other) {
        state = other;
        load();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var variables = new HashMap<String, Object>();
        if (!state.isEmpty()) {
            variables.put("state", state);
        }
        if (after != null) {
            variables.put("after", after);
        }
        ask.accept(variables);
    }
}
