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
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports of the store that is meant by "here", register by register: how its tills stand, and every Z report. */
@Route(value = "till-reports", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class TillReportsView extends Page {
    private final transient Graph graph;
    private final transient ChosenStore here;
    private final Div body = new Div();
    private transient @Nullable Registration changes;

    public TillReportsView(Graph graph, ChosenStore here) {
        super("till-reports.title");
        this.graph = graph;
        this.here = here;
        setAbout(getTranslation("till-reports.about"));
        body.addClassName("till-reports");
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
        show(Skeleton.lines(5));
        var id = store.get().id();
        graph.ask(
                TillSessions.class,
                Map.of("storeId", id),
                answer -> know(id, answer),
                failure -> show(Failure.notice(failure, () -> at(store))));
    }

    private void know(String storeId, Answer<TillSessions> answer) {
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
        body.removeAll();
        if (store.registers().isEmpty()) {
            show(new Notice(Icon.TILL, getTranslation("registers.none")));
        }
        for (var register : store.registers()) {
            body.add(new Panel(register.name()).showing(list(storeId, ZoneId.of(store.timeZone()), register)));
        }
    }

    private Component list(String storeId, ZoneId zone, TillSessions.Register register) {
        var below = new Div();
        var lists = new SessionList[1];
        lists[0] = new SessionList(
                zone,
                session -> new ReportDialog(graph, storeId, session).open(),
                after -> goOn(storeId, register.id(), after, lists[0], below));
        if (register.sessions() != null) {
            lists[0].add(register.sessions());
        }
        return new Div(lists[0], below);
    }

    private void goOn(String storeId, String registerId, String after, SessionList list, Div below) {
        below.removeAll();
        graph.ask(
                TillSessions.class,
                new HashMap<>(Map.of("storeId", storeId, "after", after)),
                answer -> Optional.ofNullable(answer.data().store())
                        .map(TillSessions.Store::registers)
                        .flatMap(registers -> registers.stream()
                                .filter(each -> each.id().equals(registerId))
                                .findFirst())
                        .map(TillSessions.Register::sessions)
                        .filter(Objects::nonNull)
                        .ifPresent(list::add),
                failure -> below.add(Failure.notice(failure, () -> goOn(storeId, registerId, after, list, below))));
    }

    private void show(Component content) {
        body.removeAll();
        body.add(content);
    }
}
