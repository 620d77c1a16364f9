package dev.comptoir.ui.goods;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where goods come from, where they go, and under which reference. */
class GoodsFields extends Div {
    private static final int LONGEST_REFERENCE = 200;

    final Select<Place> from = new Select<>();
    final Select<Place> to = new Select<>();
    final TextField reference = new TextField();

    GoodsFields(String referenceLabel, Runnable changed) {
        addClassName("goods-fields");
        prepare(from, "goods.from", changed);
        prepare(to, "goods.to", changed);
        reference.setLabel(getTranslation(referenceLabel));
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.addValueChangeListener(change -> {
            reference.setInvalid(false);
            changed.run();
        });
        add(from, to, reference);
    }

    void offer(List<Place> givers, List<Place> getters) {
        from.setItems(givers);
        to.setItems(getters);
    }

    void show(Draft draft) {
        choose(from, draft.from());
        choose(to, draft.to());
        reference.setValue(draft.reference());
    }

    /** Whether a place is chosen; says so at its field when not. */
    boolean isChosen(Select<Place> place) {
        if (place.isEmpty()) {
            place.setErrorMessage(getTranslation("goods.place.missing"));
            place.setInvalid(true);
            place.focus();
            return false;
        }
        return true;
    }

    void refuseReference(String why) {
        reference.setErrorMessage(why);
        reference.setInvalid(true);
        reference.focus();
    }

    static @Nullable String idOf(Select<Place> place) {
        return place.isEmpty() ? null : place.getValue().id();
    }

    private void prepare(Select<Place> place, String label, Runnable changed) {
        place.setLabel(getTranslation(label));
        place.setItemLabelGenerator(Place::name);
        place.addValueChangeListener(change -> {
            place.setInvalid(false);
            changed.run();
        });
    }

    private static void choose(Select<Place> field, @Nullable String id) {
        field.getListDataView()
                .getItems()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .ifPresent(field::setValue);
    }
}
