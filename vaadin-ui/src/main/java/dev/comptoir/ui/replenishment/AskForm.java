package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.Map;

/** How many are asked for, and why. */
class AskForm extends Div {
    private static final int LONGEST_NOTE = 500;

    private final BigDecimalField quantity = new BigDecimalField();
    private final TextField note = new TextField();

    /** @param entered called with Enter */
    AskForm(Runnable entered) {
        addClassName("ask-fields");
        quantity.setLabel(getTranslation("ask.quantity"));
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.setAutoselect(true);
        quantity.setLocale(getLocale());
        quantity.addKeyPressListener(Key.ENTER, enter -> entered.run());
        note.setLabel(getTranslation("ask.note"));
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setMaxLength(LONGEST_NOTE);
        note.addKeyPressListener(Key.ENTER, enter -> entered.run());
        add(quantity, note);
    }

    void focus() {
        quantity.focus();
    }

    /** @param needed zero when the place has enough */
    void suggest(BigDecimal needed) {
        quantity.setHelperText(
                needed.signum() > 0
                        ? getTranslation("ask.suggested", Formats.here().number(needed))
                        : getTranslation("ask.suggested.none"));
        if (needed.signum() > 0 && quantity.isEmpty()) {
            quantity.setValue(Plain.of(needed));
        }
    }

    /** Whether something is asked for; says so at the field when not. */
    boolean check() {
        var asked = quantity.getValue();
        if (asked == null || asked.signum() <= 0) {
            refuse(getTranslation("ask.quantity.missing"));
            return false;
        }
        quantity.setInvalid(false);
        return true;
    }

    void refuse(String why) {
        quantity.setErrorMessage(why);
        quantity.setInvalid(true);
        quantity.focus();
    }

    void into(Map<String, Object> input) {
        input.put("quantity", quantity.getValue());
        if (!note.getValue().isBlank()) {
            input.put("note", note.getValue().strip());
        }
    }
}
