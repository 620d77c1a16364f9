package dev.comptoir.ui.stores;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.stores.StoreSettings.Store;
import dev.comptoir.ui.stores.StoreSettings.Tax;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** A store in short, with what its receipts lack. */
class StoreRow extends NativeButton {

    StoreRow(Store store, Runnable opened) {
        addClassName("store-row");
        add(
                words("pick-name", "%s · %s".formatted(store.name(), store.code())),
                words("pick-about", store.place()),
                words("pick-about", taxes(store)),
                words("pick-about", habits(store)));
        var lacks = new Div();
        lacks.addClassName("store-lacks");
        if (store.address() == null) {
            lacks.add(new Badge(getTranslation("store.lacks.address"), Tone.WARNING));
        }
        if (store.lacksTaxNumber()) {
            lacks.add(new Badge(getTranslation("store.lacks.number"), Tone.WARNING));
        }
        add(lacks);
        addClickListener(click -> opened.run());
    }

    private String taxes(Store store) {
        return store.taxes().isEmpty()
                ? getTranslation("store.no-taxes")
                : store.taxes().stream().map(this::words).collect(Collectors.joining(" · "));
    }

    private String words(Tax tax) {
        var rate = Formats.here().number(tax.rate().movePointRight(2));
        return tax.number() == null
                ? getTranslation("store.tax.words", tax.name(), rate)
                : getTranslation("store.tax.words.number", tax.name(), rate, tax.number());
    }

    private String habits(Store store) {
        var habits = new ArrayList<String>();
        habits.add(getTranslation("store.prints." + store.language()));
        habits.add(getTranslation(store.pricesIncludeTax() ? "store.prices.with-tax" : "store.prices.before-tax"));
        habits.add(getTranslation(store.blindCount() ? "store.counts.blind" : "store.counts.seeing"));
        return String.join(" · ", habits);
    }

    private static Span words(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
