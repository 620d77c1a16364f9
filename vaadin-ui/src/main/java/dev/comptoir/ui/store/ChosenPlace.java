package dev.comptoir.ui.store;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.goods.Place.Kind;
import dev.comptoir.ui.goods.Places;
import dev.comptoir.ui.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for a browser session, whose stock is looked at: the store that is meant by "here", or the central
 * warehouse. Its stock every employee may see; the stores are the person's own.
 */
@org.springframework.stereotype.Component
@VaadinSessionScope
public class ChosenPlace {
    private final Graph graph;
    private final ChosenStore here;
    private @Nullable List<Place> places;
    private boolean atWarehouse;

    ChosenPlace(Graph graph, ChosenStore here) {
        this.graph = graph;
        this.here = here;
    }

    /** Calls back as soon as the places are known, or cannot be known now: then the stores' names may be missing. */
    public void whenKnown(Runnable then) {
        if (places != null) {
            here.whenKnown(store -> then.run());
            return;
        }
        Places.ask(graph, known -> {
            places = known.isEmpty() ? null : mine(known);
            here.whenKnown(store -> then.run());
        });
    }

    /** The person's stores by name, and the warehouse after them. */
    public List<Place> all() {
        if (places != null) {
            return places;
        }
        var name = UI.getCurrentOrThrow().getTranslation("stock.warehouse");
        return Stream.concat(
                        here.all().stream().map(store -> new Place(store.id(), store.name(), Kind.STORE)),
                        Stream.of(new Place(Employee.CENTRAL_WAREHOUSE, name, Kind.WAREHOUSE)))
                .toList();
    }

    public Optional<Place> find(String id) {
        return all().stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** The one chosen last; before anything was chosen the store that is meant by "here", else the first. */
    public Place chosen() {
        var all = all();
        return atWarehouse
                ? all.getLast()
                : here.chosen().flatMap(store -> find(store.id())).orElse(all.getFirst());
    }

    /** Looks at another place from now on; a store is then what is meant by "here", too. */
    public void choose(Place place) {
        atWarehouse = place.isWarehouse();
        if (!atWarehouse
                && here.chosen().filter(store -> store.id().equals(place.id())).isEmpty()) {
            here.choose(new StoreName(place.id(), place.name()));
        }
    }

    private static List<Place> mine(List<Place> all) {
        var stores = all.stream().filter(place -> place.kind() == Kind.STORE).filter(place -> Employee.signedIn()
                .mayEnter(place.id()));
        return Stream.concat(stores, all.stream().filter(Place::isWarehouse)).toList();
    }
}
