package dev.comptoir.ui.stores;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.stores.StoreSettings.Store;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each store prints, taxes and counts by, and below it what the scales of all stores know goods by. */
@Route(value = "stores", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class StoresView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final ZoneId usual;
    private final Div said = new Div();
    private final Div notes = new Div();
    private final Pick picks = new Pick(null);
    private final Button add = new Button();
    private transient List<Store> stores = List.of();

    StoresView(Graph graph, Surroundings surroundings) {
        super("stores.title");
        this.graph = graph;
        this.usual = surroundings.zone();
        setAbout(getTranslation("stores.about"));
        add.setText(getTranslation("store.new"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> open(null));
        add.setEnabled(false);
        setBeside(add);
        said.getElement().setAttribute("role", "status");
        picks.addClassName("stores");
        add(said, notes, picks, new ScaleCodes(graph));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        notes.removeAll();
        if (stores.isEmpty()) {
            notes.add(Skeleton.lines(5));
        }
        graph.ask(StoreSettings.class, Map.of(), this::show, failure -> {
            notes.removeAll();
            notes.add(Failure.notice(failure, this::load));
        });
    }

    private void show(Answer<StoreSettings> answer) {
        notes.removeAll();
        var known = answer.data().stores();
        if (known == null) {
            var why = answer.whyMissing("stores").map(Fault::message);
            notes.add(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        stores = known;
        add.setEnabled(true);
        if (known.isEmpty()) {
            notes.add(new Notice(Icon.STORE, getTranslation("stores.none")));
        }
        picks.offer(known.stream()
                .<NativeButton>map(store -> new StoreRow(store, () -> open(store)))
                .toList());
        picks.focus();
    }

    private void open(@Nullable Store store) {
        var dialog = new StoreDialog(graph, store, stores, usual, words -> {
            said.removeAll();
            said.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
            load();
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                picks.focus();
            }
        });
        dialog.open();
    }
}
