package dev.comptoir.ui.store;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers, for a browser session, which stores the person has and which of them is meant by "here". */
@org.springframework.stereotype.Component
@VaadinSessionScope
public class ChosenStore {
    private final Graph graph;
    private @Nullable List<StoreName> stores;
    private @Nullable StoreName chosen;

    ChosenStore(Graph graph) {
        this.graph = graph;
    }

    /** Tells a page the store as soon as it is known; empty when the person has none, or when it cannot be known now. */
    public void whenKnown(Consumer<Optional<StoreName>> then) {
        if (stores != null) {
            then.accept(Optional.ofNullable(chosen));
            return;
        }
        graph.ask(
                MyStores.class,
                Map.of(),
                answer -> {
                    know(answer.data().stores());
                    then.accept(Optional.ofNullable(chosen));
                },
                failure -> {
                    know(null);
                    then.accept(Optional.ofNullable(chosen));
                });
    }

    /** The person's stores, by name; empty before they are known. */
    public List<StoreName> all() {
        return stores == null ? List.of() : stores;
    }

    public Optional<StoreName> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** Works in another store from now on, and tells the pages of this browser tab. */
    void choose(StoreName other) {
        chosen = other;
        ComponentUtil.fireEvent(UI.getCurrentOrThrow(), new Changed(UI.getCurrentOrThrow()));
    }

    /** Calls back whenever another store is chosen in this browser tab, while the page is attached. */
    public Registration whenChanged(UI ui, Runnable then) {
        return ComponentUtil.addListener(ui, Changed.class, changed -> then.run());
    }

    /** While the names cannot be had, the ids of the token still serve to ask for stock; they are asked again later. */
    private void know(@Nullable List<StoreName> known) {
        stores = known;
        var candidates = known == null ? namelessStores() : known;
        if (chosen == null || candidates.stream().noneMatch(store -> store.id().equals(chosen.id()))) {
            chosen = candidates.isEmpty() ? null : candidates.getFirst();
        }
    }

    private static List<StoreName> namelessStores() {
        return Employee.signedIn().stores().orElse(List.of()).stream()
                .filter(id -> !id.equals(Employee.CENTRAL_WAREHOUSE))
                .map(id -> new StoreName(id, ""))
                .toList();
    }

    private static final class Changed extends ComponentEvent<UI> {
        private Changed(UI ui) {
            super(ui, false);
        }
    }
}
