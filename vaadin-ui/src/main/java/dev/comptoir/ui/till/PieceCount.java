package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coins and notes of a drawer, counted one value after the other. */
class PieceCount extends NativeDetails {
    private static final int MOST = 100_000;

    private final transient Map<Money, IntegerField> fields = new LinkedHashMap<>();

    /**
     * @param values of the coins and notes, the largest first
     * @param changed called with every key
     * @param done called with Enter in the last field
     */
    PieceCount(List<Money> values, Runnable changed, Runnable done) {
        setSummaryText(getTranslation("till.pieces"));
        addClassName("till-pieces");
        setOpen(true);
        var list = new Div();
        list.addClassName("till-piece-list");
        values.forEach(value -> {
            var field = field(value, changed);
            fields.put(value, field);
            list.add(field);
        });
        var order = new ArrayList<>(fields.values());
        for (var i = 0; i < order.size(); i++) {
            Runnable next = i + 1 < order.size() ? order.get(i + 1)::focus : done;
            order.get(i).addKeyDownListener(Key.ENTER, enter -> next.run());
        }
        setContent(list);
    }

    private static IntegerField field(Money value, Runnable changed) {
        var field = new IntegerField(Formats.here().money(value));
        field.setMin(0);
        field.setMax(MOST);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setAutoselect(true);
        field.addValueChangeListener(typed -> changed.run());
        return field;
    }

    boolean isCounted() {
        return fields.values().stream().anyMatch(field -> field.getValue() != null);
    }

    boolean isWrong() {
        return fields.values().stream()
                .anyMatch(field -> field.isInvalid() || (field.getValue() != null && field.getValue() < 0));
    }

    BigDecimal total() {
        return fields.entrySet().stream()
                .map(each -> each.getKey().amount().multiply(BigDecimal.valueOf(count(each.getValue()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the graph wants them; those that are not there are left out. */
    List<Map<String, Object>> denominations() {
        return fields.entrySet().stream()
                .filter(each -> count(each.getValue()) > 0)
                .map(each -> Map.<String, Object>of(
                        "value", each.getKey().amount().toPlainString(), "count", count(each.getValue())))
                .toList();
    }

    private static int count(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
