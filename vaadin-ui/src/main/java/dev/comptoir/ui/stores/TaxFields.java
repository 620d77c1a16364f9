package dev.comptoir.ui.stores;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.stores.StoreSettings.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The taxes of a store, in the order they are computed. */
class TaxFields extends Div {
    private static final int MOST = 10;

    private final Div list = new Div();
    private final transient List<TaxRow> rows = new ArrayList<>();
    private final Button add = new Button();

    TaxFields(List<Tax> taxes) {
        addClassName("store-taxes");
        list.addClassName("store-tax-list");
        add.setText(getTranslation("store.tax.add"));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClickListener(click -> put(new TaxRow(this::remove)).focus());
        var about = new Paragraph(getTranslation("store.taxes.about"));
        about.addClassName("store-hint");
        add(new H3(getTranslation("store.taxes")), about, list, add);
        taxes.forEach(tax -> put(new TaxRow(this::remove)).show(tax));
    }

    /** Whether each can be so; what cannot is said at its field. */
    boolean check() {
        return rows.stream().map(TaxRow::check).toList().stream().allMatch(fits -> fits);
    }

    List<Map<String, Object>> input() {
        return rows.stream().map(TaxRow::input).toList();
    }

    private TaxRow put(TaxRow row) {
        rows.add(row);
        list.add(row);
        add.setEnabled(rows.size() < MOST);
        return row;
    }

    private void remove(TaxRow row) {
        rows.remove(row);
        list.remove(row);
        add.setEnabled(true);
        add.focus();
    }
}
