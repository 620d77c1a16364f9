package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks why requests are turned down; the askers read it. */
class RejectDialog extends Dialog {
    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> reject;

    RejectDialog(int count, Consumer<String> reject) {
        this.reject = reject;
        addClassName("ask-dialog");
        setHeaderTitle(getTranslation("replenishment.reject.title", count));
        reason.setLabel(getTranslation("replenishment.reason"));
        reason.setHelperText(getTranslation("replenishment.reason.about"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        reason.addKeyDownListener(Key.ENTER, enter -> decide(), KeyModifier.CONTROL);
        add(reason);
        var yes = new Button(getTranslation("replenishment.reject"), click -> decide());
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), yes);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void decide() {
        var why = reason.getValue().strip();
        if (why.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("replenishment.reason.missing"));
            reason.focus();
            return;
        }
        close();
        reject.accept(why);
    }
}
