package dev.comptoir.ui.stores;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.stores.StoreSettings.Store;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a store is called, where it is, and what its papers and its drawers are like. */
class StoreFields extends Div {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final Collection<String> codesOfOthers;
    private final TextField name = text("store.name", 100);
    private final TextField code = text("store.code", 20);
    private final TextField address = text("store.address", 200);
    private final TextField city = text("store.city", 100);
    private final ComboBox<String> zone = new ComboBox<>();
    private final Select<String> language = new Select<>();
    private final Checkbox taxIncluded = new Checkbox();
    private final Checkbox blind = new Checkbox();

    /** @param codesOfOthers in capitals: a code belongs to one store */
    StoreFields(Collection<String> codesOfOthers, ZoneId usual) {
        this.codesOfOthers = codesOfOthers;
        addClassName("store-fields");
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("store.code.about"));
        address.setHelperText(getTranslation("store.address.about"));
        zone.setLabel(getTranslation("store.zone"));
        zone.setItems(ZONES);
        zone.setRequiredIndicatorVisible(true);
        zone.setManualValidation(true);
        zone.setHelperText(getTranslation("store.zone.about"));
        zone.setValue(usual.getId());
        language.setLabel(getTranslation("store.language"));
        language.setItems("EN", "FR");
        language.setItemLabelGenerator(each -> getTranslation("store.language." + each));
        language.setValue("EN");
        taxIncluded.setLabel(getTranslation("store.tax-included"));
        taxIncluded.setHelperText(getTranslation("store.tax-included.about"));
        blind.setLabel(getTranslation("store.blind"));
        blind.setHelperText(getTranslation("store.blind.about"));
        blind.setValue(true);
        var habits = new Div(taxIncluded, blind);
        habits.addClassName("store-habits");
        add(name, code, address, city, zone, new H3(getTranslation("store.papers")), language, habits);
    }

    void show(Store store) {
        name.setValue(store.name());
        code.setValue(store.code());
        address.setValue(store.address() == null ? "" : store.address());
        city.setValue(store.city() == null ? "" : store.city());
        zone.setValue(store.timeZone());
        language.setValue(store.language());
        taxIncluded.setValue(store.pricesIncludeTax());
        blind.setValue(store.blindCount());
    }

    void whenEntered(Runnable then) {
        List.of(name, code, address, city).forEach(field -> field.addKeyDownListener(Key.ENTER, enter -> then.run()));
    }

    /** Whether a store can be so, as far as it can be told here; what cannot is said at its field. */
    boolean check() {
        fault(name, name.getValue().isBlank() ? "store.name.missing" : null);
        var taken = codesOfOthers.contains(code.getValue().strip().toUpperCase(Locale.ROOT));
        fault(
                code,
                !CODE.matcher(code.getValue().strip()).matches()
                        ? "store.code.wrong"
                        : taken ? "store.code.taken" : null);
        zone.setErrorMessage(getTranslation("store.zone.missing"));
        zone.setInvalid(zone.isEmpty());
        return !name.isInvalid() && !code.isInvalid() && !zone.isInvalid();
    }

    /** The service knows why the days of the store are not counted in another zone. */
    void refuseZone(String why) {
        zone.setErrorMessage(why);
        zone.setInvalid(true);
        zone.focus();
    }

    boolean movedFrom(Store store) {
        return !store.timeZone().equals(zone.getValue());
    }

    void into(Map<String, Object> input) {
        input.put("name", name.getValue().strip());
        input.put("code", code.getValue().strip());
        input.put("timeZone", zone.getValue());
        input.put("language", language.getValue());
        input.put("pricesIncludeTax", taxIncluded.getValue());
        input.put("blindCount", blind.getValue());
        Map.of("address", address, "city", city).forEach((key, field) -> {
            if (!field.getValue().isBlank()) {
                input.put(key, field.getValue().strip());
            }
        });
    }

    private void fault(TextField field, @Nullable String key) {
        field.setErrorMessage(key == null ? "" : getTranslation(key));
        field.setInvalid(key != null);
    }

    private TextField text(String label, int longest) {
        var field = new TextField(getTranslation(label));
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setManualValidation(true);
        field.addValueChangeListener(typed -> field.setInvalid(false));
        return field;
    }
}
