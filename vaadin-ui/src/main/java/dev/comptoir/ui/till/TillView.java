package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import dev.comptoir.ui.till.display.Displays;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The till of the store that is meant by "here": first a register, then sale after sale. */
@Route(value = "till", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class TillView extends Page {
    private final transient Graph graph;
    private final transient ChosenStore here;
    private final transient Displays displays;
    private final Div body = new Div();
    private transient @Nullable Registration changes;

    public TillView(Graph graph, ChosenStore here, Displays displays) {
        super("till.title");
        this.graph = graph;
        this.here = here;
        this.displays = displays;
        body.addClassName("till");
        add(body);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        here.whenKnown(this::at);
        changes = here.whenChanged(attached.getUI(), () -> at(here.chosen()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void at(Optional<StoreName> store) {
        if (store.isEmpty()) {
            show(new Notice(Icon.STORE, getTranslation("till.nowhere")).saying(getTranslation("not-allowed.hint")));
            return;
        }
        ask(store.get().id(), true);
    }

    private void ask(String storeId, boolean goOn) {
        graph.ask(
                TillStore.class,
                Map.of("storeId", storeId),
                answer -> know(storeId, answer, goOn),
                failure -> show(Failure.notice(failure, () -> ask(storeId, goOn))));
    }

    private void know(String storeId, Answer<TillStore> answer, boolean goOn) {
        var store = answer.data().store();
        if (store == null || store.registers() == null) {
            var why = answer.whyMissing("store")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable"));
            show(new Notice(Icon.OFFLINE, why)
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> ask(storeId, goOn))
                    .asAlert());
            return;
        }
        setHeading(getTranslation("till.title"));
        setBeside();
        var chooser = new RegisterChooser(graph, store, (register, session) -> sell(store, register, session));
        show(chooser);
        if (goOn) {
            Kept.register(storeId, chooser::goOn);
        }
    }

    private void sell(TillStore.Store store, TillStore.Register register, String sessionId) {
        Kept.register(store.id(), register.id());
        setHeading("%s · %s".formatted(register.name(), store.name()));
        var other = new Button(getTranslation("till.other"), click -> ask(store.id(), false));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        var screen = new CustomerScreen(displays, register.id());
        var desk = new SaleDesk(new Till(graph, store, register, sessionId, screen), () -> {
            setBeside(other);
            show(new ClosingDesk(graph, store, sessionId, () -> ask(store.id(), false)));
        });
        var close = new Button(getTranslation("till.close"), click -> desk.close());
        setBeside(other, close);
        show(desk);
        makeRoom();
        desk.begin();
    }

    /** The menu is one touch away; the sale needs its width. */
    private void makeRoom() {
        getParent()
                .filter(AppLayout.class::isInstance)
                .map(AppLayout.class::cast)
                .ifPresent(frame -> frame.setDrawerOpened(false));
    }

    private void show(Component content) {
        body.removeAll();
        body.add(content);
    }
}
