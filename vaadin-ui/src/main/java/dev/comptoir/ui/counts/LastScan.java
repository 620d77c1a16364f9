package dev.comptoir.ui.counts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.counts.ScannedProduct.Product;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was scanned last, large, and how many there are of it now; or, in red, what is wrong. */
class LastScan extends Div {
    private final Span name = new Span();
    private final Span about = new Span();
    private final BigDecimalField counted = new BigDecimalField();
    private final Div amount = new Div();
    private @Nullable String sku;

    LastScan(Consumer<Entry> enter) {
        addClassName("last-scan");
        getElement().setAttribute("role", "status");
        name.addClassName("last-scan-name");
        about.addClassName("last-scan-about");
        counted.setAriaLabel(getTranslation("count.counted"));
        counted.setLocale(getLocale());
        counted.setAutoselect(true);
        counted.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && sku != null
                    && change.getValue() != null
                    && change.getValue().signum() >= 0) {
                enter.accept(Entry.whole(sku, change.getValue()));
            }
        });
        var less = new Button("−", click -> change(enter, -1));
        less.setAriaLabel(getTranslation("count.less"));
        var more = new Button("+", click -> change(enter, 1));
        more.setAriaLabel(getTranslation("count.more"));
        amount.add(less, counted, more);
        amount.addClassName("last-scan-amount");
        var words = new Div(name, about);
        words.addClassName("last-scan-words");
        add(words, amount);
        ready();
    }

    private void ready() {
        amount.setVisible(false);
        name.setText(getTranslation("count.ready"));
        about.setText(getTranslation("count.ready.hint"));
    }

    void show(Product product, @Nullable BigDecimal now) {
        sku = product.sku();
        flash("good");
        name.setText(product.name());
        about.setText(product.sku());
        counted.setValue(now);
        amount.setVisible(true);
    }

    void wrong(String what, String why) {
        flash("bad");
        name.setText(what);
        about.setText(why);
        amount.setVisible(false);
    }

    private void change(Consumer<Entry> enter, int by) {
        var now = counted.getValue();
        var takesBackNothing = by < 0 && (now == null || now.signum() <= 0);
        if (sku != null && !takesBackNothing) {
            enter.accept(Entry.more(sku, by));
        }
    }

    /** Two classes with the same animation, so that a second scan of the same kind flashes, too. */
    private void flash(String kind) {
        var again = hasClassName("flash-" + kind);
        for (var each : new String[] {"flash-good", "flash-bad", "flash-good-again", "flash-bad-again"}) {
            removeClassName(each);
        }
        addClassName(again ? "flash-" + kind + "-again" : "flash-" + kind);
        setClassName("last-scan-wrong", kind.equals("bad"));
    }
}
