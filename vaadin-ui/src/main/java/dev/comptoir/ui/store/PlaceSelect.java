package dev.comptoir.ui.store;

import com.vaadin.flow.component.select.Select;
import dev.comptoir.ui.goods.Place;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses a store or the warehouse. */
public final class PlaceSelect extends Select<Place> {
    private transient Consumer<Place> whenChosen = place -> {};

    private transient List<Place> offered = List.of();

    public PlaceSelect() {
        addClassName("place-select");
        setLabel(getTranslation("place.label"));
        setItemLabelGenerator(Place::name);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                whenChosen.accept(change.getValue());
            }
        });
    }

    /** Offers places, of which one is taken, or none; tells nobody. */
    public void offer(List<Place> places, @Nullable Place taken) {
        if (!places.equals(offered)) {
            offered = List.copyOf(places);
            setItems(offered);
        }
        setValue(taken);
    }

    /** Calls back when the reader takes another place. */
    public PlaceSelect whenChosen(Consumer<Place> then) {
        whenChosen = then;
        return this;
    }
}
