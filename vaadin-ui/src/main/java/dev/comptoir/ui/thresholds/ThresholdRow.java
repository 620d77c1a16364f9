package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.thresholds.Thresholds.Level;
import dev.comptoir.ui.thresholds.Thresholds.Product;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product with its two thresholds to be typed in, and what is suggested beside them. */
class ThresholdRow extends NativeTableRow {
    private final transient Formats formats = Formats.here();
    private final transient Product product;
    private final transient Level level;
    private transient Decision saved;
    private final Checkbox chosen = new Checkbox();
    private final BigDecimalField reorderPoint = new BigDecimalField();
    private final BigDecimalField maximum = new BigDecimalField();

    /** What a row tells the table it stands in. */
    interface Table {
        void typed(ThresholdRow row, Decision decision);

        /** @param step 1 for the row below, -1 for the one above */
        void move(ThresholdRow row, int step, boolean toMaximum);
    }

    ThresholdRow(Level level, Product product, Decision shown, Table table) {
        this.level = level;
        this.saved = level.present();
        this.product = product;
        chosen.setAriaLabel(getTranslation("thresholds.choose", product.name()));
        field(reorderPoint, "thresholds.reorder-point.of", shown.reorderPoint(), table);
        field(maximum, "thresholds.maximum.of", shown.maximum(), table);
        var suggestion = level.suggestion();
        add(cell("", chosen), name());
        add(text("stock.available", formats.number(level.available())));
        add(text("column.sold-per-day", number(level.soldPerDay())));
        add(cell("field.reorder-point", reorderPoint));
        add(text("column.suggested-reorder-point", number(suggestion == null ? null : suggestion.reorderPoint())));
        add(cell("field.maximum", maximum));
        add(text("column.suggested-maximum", number(suggestion == null ? null : suggestion.maximum())));
        mark(shown);
    }

    String productId() {
        return product.id();
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean taken) {
        chosen.setValue(taken);
    }

    /** What the pace of sales suggests, if it is known. */
    Optional<Decision> suggested() {
        var suggestion = level.suggestion();
        return suggestion == null || suggestion.reorderPoint() == null
                ? Optional.empty()
                : Optional.of(new Decision(suggestion.reorderPoint(), suggestion.maximum()));
    }

    /** What is in the fields now. */
    Decision typed() {
        return new Decision(reorderPoint.getValue(), maximum.getValue());
    }

    void show(Decision decision) {
        reorderPoint.setValue(decision.reorderPoint());
        maximum.setValue(decision.maximum());
        refuse("");
        mark(decision);
    }

    boolean isAsSaved(Decision decision) {
        return decision.isSameAs(saved);
    }

    void showSaved() {
        show(saved);
    }

    /** What was typed counts from now on. */
    void saved(Decision decision) {
        saved = decision;
        refuse("");
        mark(typed());
    }

    /** Says what is wrong with it; nothing when it is empty. */
    void refuse(String why) {
        maximum.setErrorMessage(why);
        maximum.setInvalid(!why.isEmpty());
        if (!why.isEmpty()) {
            maximum.focus();
        }
    }

    void focus(boolean onMaximum) {
        (onMaximum ? maximum : reorderPoint).focus();
    }

    private void field(BigDecimalField field, String key, @Nullable BigDecimal value, Table table) {
        field.setAriaLabel(getTranslation(key, product.name()));
        field.setLocale(getLocale());
        field.setAutoselect(true);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                refuse("");
                mark(typed());
                table.typed(this, typed());
            }
        });
        var onMaximum = field == maximum;
        field.addKeyDownListener(Key.ENTER, pressed -> table.move(this, 1, onMaximum));
        field.addKeyDownListener(Key.ARROW_DOWN, pressed -> table.move(this, 1, onMaximum));
        field.addKeyDownListener(Key.ARROW_UP, pressed -> table.move(this, -1, onMaximum));
    }

    /** A row whose decision is not saved yet is seen to be so. */
    private void mark(Decision decision) {
        setClassName("changed", !isAsSaved(decision));
    }

    private NativeTableHeaderCell name() {
        var name = new Span(product.name());
        name.addClassName("result-name");
        var sku = new Span(product.sku());
        sku.addClassName("result-about");
        var cell = new NativeTableHeaderCell(name, sku);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTableCell text(String labelKey, String text) {
        return cell(labelKey, new Span(text));
    }

    /** On a phone, the label stands beside the figure. */
    private NativeTableCell cell(String labelKey, Component content) {
        var cell = new NativeTableCell(content);
        if (!labelKey.isEmpty()) {
            cell.getElement().setAttribute("data-label", getTranslation(labelKey));
        }
        return cell;
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "–" : formats.number(number);
    }
}
