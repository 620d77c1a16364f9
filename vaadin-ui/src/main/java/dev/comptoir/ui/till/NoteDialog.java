package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A word about the sale, kept with it. */
class NoteDialog extends Dialog {
    private static final int LONGEST = 500;

    private final TextField text = new TextField();
    private final transient Consumer<String> said;

    static void open(SaleDesk desk) {
        desk.over(new NoteDialog(desk.basket().draft().note(), desk.basket()::note));
    }

    private NoteDialog(String before, Consumer<String> said) {
        this.said = said;
        addClassName("till-dialog");
        setHeaderTitle(getTranslation("till.do.note"));
        text.setLabel(getTranslation("till.sale-note"));
        text.setValue(before);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setAutofocus(true);
        text.setWidthFull();
        text.addKeyDownListener(Key.ENTER, enter -> take());
        add(text);
        var keep = new Button(getTranslation("till.sale-note.keep"), click -> take());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), keep);
    }

    private void take() {
        close();
        said.accept(text.getValue().strip());
    }
}
