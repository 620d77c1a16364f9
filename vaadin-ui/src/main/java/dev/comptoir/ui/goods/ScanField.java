package dev.comptoir.ui.goods;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Icon;
import java.util.function.Consumer;

/**
 * One input for a scanner, which is a keyboard that types fast and presses Enter, and for people. It is empty again at
 * once, before the server has answered, so that no digit of the next scan is lost.
 */
@Tag("comptoir-scan")
@JsModule("context://comptoir/scan.js")
public final class ScanField extends HtmlContainer {
    private static final int LONGEST = 200;

    private final TextField field = new TextField();

    public ScanField(String label, Consumer<String> whenScanned) {
        addClassName("scan");
        field.addClassNames("search-field");
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setPrefixComponent(Icon.SEARCH.draw());
        field.setMaxLength(LONGEST);
        field.getElement().setAttribute("autocomplete", "off");
        add(field);
        addListener(Scanned.class, scanned -> whenScanned.accept(scanned.text));
    }

    public void focus() {
        field.focus();
    }

    /** Enter was pressed. Public, because Flow makes it. */
    @DomEvent("scanned")
    public static final class Scanned extends ComponentEvent<ScanField> {
        private final String text;

        public Scanned(ScanField source, boolean fromClient, @EventData("event.detail") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }
}
