package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands beside the basket: while goods are taken the total and the keys, else a panel that was called for. */
class Side extends Div {
    private final transient Component[] whileSelling;
    private transient Consumer<String> scanned = text -> {};
    private @Nullable Component panel;

    Side(Component... whileSelling) {
        this.whileSelling = whileSelling;
        addClassName("till-side");
        free();
    }

    /** Goods are taken. */
    void free() {
        panel = null;
        removeAll();
        add(whileSelling);
    }

    /** @param scanned gets what is scanned while the panel stands there */
    void take(Component panel, Consumer<String> scanned) {
        this.panel = panel;
        this.scanned = scanned;
        removeAll();
        add(panel);
        // Where there is no room beside the basket, it is below it.
        panel.getElement().executeJs("if (innerWidth < 900) this.scrollIntoView({block: 'start'})");
    }

    boolean isTaken() {
        return panel != null;
    }

    void scan(String text) {
        scanned.accept(text);
    }

    void press(String key) {
        if (panel instanceof TakesKeys keys) {
            keys.press(key);
        }
    }
}
