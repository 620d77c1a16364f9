package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registers of the store that is meant by "here": what they are called, and one more. */
@Route(value = "registers", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class RegistersView extends Page {
    private final transient Graph graph;
    private final transient ChosenStore here;
    private final Div body = new Div();
    private transient @Nullable Registration changes;

    public RegistersView(Graph graph, ChosenStore here) {
        super("registers.title");
        this.graph = graph;
        this.here = here;
        setAbout(getTranslation("registers.about"));
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
        graph.ask(
                TillStore.class,
                Map.of("storeId", store.get().id()),
                this::know,
                failure -> show(Failure.notice(failure, () -> at(store))));
    }

    private void know(Answer<TillStore> answer) {
        var store = answer.data().store();
        if (store == null || store.registers() == null) {
            var why = answer.whyMissing("store")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable"));
            show(new Notice(Icon.OFFLINE, why)
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> at(here.chosen()))
                    .asAlert());
            return;
        }
        var rows = new Div();
        rows.addClassName("register-rows");
        store.registers().forEach(register -> rows.add(row(store.id(), register.id(), register.name())));
        rows.add(row(store.id(), UUID.randomUUID().toString(), ""));
        show(new Panel(store.name()).showing(rows));
    }

    private RegisterRow row(String storeId, String registerId, String name) {
        return new RegisterRow(graph, storeId, registerId, name, () -> at(here.chosen()));
    }

    private void show(Component content) {
        body.removeAll();
        body.add(content);
    }
}
