package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.goods.Places;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.replenishment.Replenishments.Origin;
import dev.comptoir.ui.replenishment.Replenishments.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which requests to look at. Each choice is an address of its own. */
class WantedBar extends Div {
    private final Nav statuses = new Nav();
    private final Nav origins = new Nav();
    private final Select<Place> store = new Select<>();
    private transient Wanted wanted = new Wanted(Status.PENDING, Optional.empty(), Optional.empty());
    private boolean showing;

    WantedBar(Graph graph, Employee employee) {
        addClassName("wanted-bar");
        statuses.addClassNames("segmented", "wanted-statuses");
        statuses.setAriaLabel(getTranslation("replenishment.status"));
        origins.addClassName("segmented");
        origins.setAriaLabel(getTranslation("replenishment.origin"));
        store.setAriaLabel(getTranslation("column.store"));
        store.setItemLabelGenerator(place -> place == null ? getTranslation("replenishment.all-stores") : place.name());
        store.setEmptySelectionAllowed(true);
        store.setEmptySelectionCaption(getTranslation("replenishment.all-stores"));
        store.setVisible(false);
        store.addValueChangeListener(change -> {
            if (!showing) {
                var chosen = Optional.ofNullable(change.getValue()).map(Place::id);
                UI.getCurrent()
                        .navigate("replenishment", wanted.withStore(chosen).address());
            }
        });
        add(statuses, origins, store);
        Places.ask(graph, places -> {
            var stores = places.stream()
                    .filter(place -> !place.isWarehouse())
                    .filter(place -> employee.worksAtWarehouse() || employee.mayEnter(place.id()))
                    .toList();
            store.setVisible(stores.size() > 1);
            showing = true;
            store.setItems(stores);
            showing = false;
            choose();
        });
    }

    void show(Wanted now) {
        wanted = now;
        statuses.removeAll();
        for (var status : Status.values()) {
            link(
                    statuses,
                    getTranslation("replenishment.status." + Wanted.tag(status)),
                    now.withStatus(status),
                    status == now.status());
        }
        origins.removeAll();
        var all = new ArrayList<Optional<Origin>>(List.of(Optional.empty()));
        for (var origin : Origin.values()) {
            all.add(Optional.of(origin));
        }
        for (var origin : all) {
            link(
                    origins,
                    getTranslation(
                            "replenishment.origin." + origin.map(Wanted::tag).orElse("all")),
                    now.withOrigin(origin),
                    origin.equals(now.origin()));
        }
        choose();
    }

    private void choose() {
        showing = true;
        store.setValue(wanted.store()
                .flatMap(id -> store.getListDataView()
                        .getItems()
                        .filter(place -> place.id().equals(id))
                        .findFirst())
                .orElse(null));
        showing = false;
    }

    private static void link(Nav nav, String text, Wanted to, boolean current) {
        var link = new RouterLink(text, ReplenishmentView.class);
        link.setQueryParameters(to.address());
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        nav.add(link);
    }
}
