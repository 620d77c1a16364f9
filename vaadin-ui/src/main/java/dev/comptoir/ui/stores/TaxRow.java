package dev.comptoir.ui.stores;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.stores.StoreSettings.Tax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One tax of a store; its rate is typed in percent. */
class TaxRow extends Div {
    private static final int LONGEST = 50;
    private static final int DECIMALS = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final TextField name = new TextField();
    private final BigDecimalField percent = new BigDecimalField();
    private final TextField number = new TextField();
    private final Checkbox compound = new Checkbox();

    TaxRow(Consumer<TaxRow> removed) {
        addClassName("store-tax");
        name.setLabel(getTranslation("store.tax.name"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addValueChangeListener(typed -> name.setInvalid(false));
        percent.setLabel(getTranslation("store.tax.percent"));
        percent.setLocale(getLocale());
        percent.setRequiredIndicatorVisible(true);
        percent.setManualValidation(true);
        percent.addValueChangeListener(typed -> percent.setInvalid(false));
        number.setLabel(getTranslation("store.tax.number"));
        number.setMaxLength(LONGEST);
        number.setPlaceholder(getTranslation("store.tax.number.none"));
        compound.setLabel(getTranslation("store.tax.compound"));
        var remove = new Button(Icon.CLOSE.draw(), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("store.tax.remove"));
        name.addValueChangeListener(
                typed -> remove.setAriaLabel(getTranslation("store.tax.remove.of", typed.getValue())));
        add(name, percent, number, remove, compound);
    }

    void show(Tax tax) {
        name.setValue(tax.name());
        var rate = tax.rate().movePointRight(2).stripTrailingZeros();
        percent.setValue(rate.setScale(Math.max(0, rate.scale())));
        number.setValue(tax.number() == null ? "" : tax.number());
        compound.setValue(tax.compound());
    }

    void focus() {
        name.focus();
    }

    boolean check() {
        name.setErrorMessage(getTranslation("store.tax.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        percent.setErrorMessage(getTranslation("store.tax.percent.wrong"));
        percent.setInvalid(!isRate(percent.getValue()));
        return !name.isInvalid() && !percent.isInvalid();
    }

    private static boolean isRate(@Nullable BigDecimal typed) {
        return typed != null
                && typed.signum() >= 0
                && typed.compareTo(ALL) <= 0
                && typed.stripTrailingZeros().scale() <= DECIMALS;
    }

    Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of(
                "name",
                name.getValue().strip(),
                "rate",
                percent.getValue().movePointLeft(2).toPlainString(),
                "compound",
                compound.getValue()));
        if (!number.getValue().isBlank()) {
            input.put("number", number.getValue().strip());
        }
        return input;
    }
}
