package dev.comptoir.ui.store;

import com.vaadin.flow.component.select.Select;
import dev.comptoir.ui.goods.Place;
import java.util.function.Consumer;

/** Chooses a store or the warehouse. */
public final class PlaceSelect extends Select<Place> {
    private transient Consumer<Place> whenChosen = place -> {};

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

    /** Calls back when the reader takes another place. */
    public PlaceSelect whenChosen(Consumer<Place> then) {
        whenChosen = then;
        return this;
    }
}
