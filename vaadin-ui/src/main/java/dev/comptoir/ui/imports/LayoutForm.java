package dev.comptoir.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The fields of a layout: a column for each thing a file can say, and how it writes it. */
class LayoutForm extends Div {
    private static final int LONGEST_VALUE = 50;

    private final transient Layout first;
    private final transient Map<String, Select<String>> columns = new LinkedHashMap<>();
    private final Select<Character> delimiter = new Select<>();
    private final ComboBox<String> timeFormat = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Select<Boolean> decimal = new Select<>();
    private final Select<ReturnMark.Kind> returns = new Select<>();
    private final TextField returnValue = new TextField();

    LayoutForm(Layout first, List<String> header, Runnable changed, Consumer<Character> delimiterChanged) {
        this.first = first;
        addClassName("layout-form");
        var filled = header.stream().filter(name -> !name.isEmpty()).toList();
        var mapping = grid();
        first.kind().fields().forEach(field -> mapping.add(column(field, filled, changed)));
        var writing = grid();
        writing.add(delimiter(delimiterChanged));
        if (first.kind() == ImportKind.SALES) {
            writing.add(timeFormat(changed), zone(changed), decimal(changed), returns(changed), returnValue(changed));
        }
        add(mapping, new H3(getTranslation("import.writing")), writing);
    }

    Layout layout() {
        var chosen = new LinkedHashMap<String, String>();
        columns.forEach((field, select) -> select.getOptionalValue()
                .filter(column -> !column.isEmpty())
                .ifPresent(column -> chosen.put(field, column)));
        return new Layout(
                first.kind(),
                first.preset(),
                delimiter.getValue(),
                chosen,
                Optional.ofNullable(timeFormat.getValue()).orElse(""),
                Optional.ofNullable(zone.getValue()).orElse(""),
                Boolean.TRUE.equals(decimal.getValue()),
                new ReturnMark(
                        returns.getOptionalValue().orElse(ReturnMark.Kind.NEGATIVE_QUANTITY), returnValue.getValue()));
    }

    private Select<String> column(Field field, List<String> header, Runnable changed) {
        var select = new Select<String>();
        // The component's own mark of a required field is not allowed on the button it is made of (WAI-ARIA).
        select.setLabel(getTranslation("field." + field.name()) + (field.isRequired() ? " *" : ""));
        select.setItems(header);
        select.setEmptySelectionAllowed(!field.isRequired());
        select.setEmptySelectionCaption(getTranslation("import.not-in-file"));
        select.setPlaceholder(getTranslation("import.choose-column"));
        Optional.ofNullable(first.columns().get(field.name())).ifPresent(select::setValue);
        columns.put(field.name(), select);
        return telling(select, changed);
    }

    private Select<Character> delimiter(Consumer<Character> changed) {
        delimiter.setLabel(getTranslation("layout.delimiter"));
        delimiter.setItems(CsvSample.DELIMITERS);
        delimiter.setItemLabelGenerator(each -> getTranslation("delimiter." + (int) each));
        delimiter.setValue(first.delimiter());
        delimiter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(change.getValue());
            }
        });
        return delimiter;
    }

    private ComboBox<String> timeFormat(Runnable changed) {
        timeFormat.setLabel(getTranslation("layout.time-format"));
        timeFormat.setItems(TimeFormats.USUAL);
        timeFormat.setPlaceholder(getTranslation("layout.time-format.iso"));
        timeFormat.setAllowCustomValue(true);
        timeFormat.setClearButtonVisible(true);
        timeFormat.setHelperText(getTranslation("layout.time-format.hint"));
        timeFormat.addCustomValueSetListener(own -> timeFormat.setValue(own.getDetail()));
        if (!first.timeFormat().isEmpty()) {
            timeFormat.setValue(first.timeFormat());
        }
        return telling(timeFormat, changed);
    }

    private ComboBox<String> zone(Runnable changed) {
        zone.setLabel(getTranslation("layout.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setPlaceholder(getTranslation("layout.zone.store"));
        zone.setHelperText(getTranslation("layout.zone.hint"));
        zone.setClearButtonVisible(true);
        return telling(zone, changed);
    }

    private Select<Boolean> decimal(Runnable changed) {
        decimal.setLabel(getTranslation("layout.decimal"));
        decimal.setItems(false, true);
        decimal.setItemLabelGenerator(comma -> comma ? "1234,50" : "1234.50");
        decimal.setValue(first.decimalComma());
        return telling(decimal, changed);
    }

    private Select<ReturnMark.Kind> returns(Runnable changed) {
        returns.setLabel(getTranslation("layout.returns"));
        returns.setItems(ReturnMark.Kind.values());
        returns.setItemLabelGenerator(kind -> getTranslation("returns." + kind));
        returns.setValue(first.returns().kind());
        returns.addValueChangeListener(change -> showReturnValue());
        return telling(returns, changed);
    }

    private TextField returnValue(Runnable changed) {
        returnValue.setMaxLength(LONGEST_VALUE);
        returnValue.setValueChangeMode(ValueChangeMode.LAZY);
        returnValue.setValue(first.returns().value());
        showReturnValue();
        return telling(returnValue, changed);
    }

    private void showReturnValue() {
        var kind = returns.getValue();
        returnValue.setVisible(kind != ReturnMark.Kind.NEGATIVE_QUANTITY);
        returnValue.setLabel(getTranslation("returns." + kind + ".value"));
    }

    private static <C extends Component & HasValue<?, ?>> C telling(C field, Runnable changed) {
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    private static Div grid() {
        var grid = new Div();
        grid.addClassName("layout-fields");
        return grid;
    }
}
