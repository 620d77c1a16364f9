package dev.comptoir.ui.counts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/**
 * Where a scanner types: it has the focus unless another field needs it, is emptied in the browser before the next code
 * comes, however fast, and answers with a sound.
 */
@Tag("comptoir-count-scan")
@JsModule("context://comptoir/count-scan.js")
final class ScanField extends HtmlComponent {

    ScanField(String label, Consumer<String> scanned) {
        addClassName("count-scan");
        getElement().setAttribute("label", label);
        addListener(Scanned.class, event -> scanned.accept(event.text));
    }

    /** What is typed besides a code and must not be lost when the tab is closed. */
    void waiting(int entries) {
        getElement().setAttribute("waiting", String.valueOf(entries));
    }

    void soundGood() {
        getElement().callJsFunction("sound", "good");
    }

    void soundBad() {
        getElement().callJsFunction("sound", "bad");
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
