package dev.comptoir.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a file as they will be read, with what will not be understood. */
class PreviewTable extends Div {
    private final transient Formats formats = Formats.here();

    PreviewTable(CsvSample sample, Layout layout) {
        addClassNames("preview", "scroll-x");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("import.preview"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("import.preview"));
        var fields = List.copyOf(layout.columns().keySet());
        var header = table.getHead().addRow();
        header.addHeaderCell().setText(getTranslation("column.row"));
        fields.forEach(field -> header.addHeaderCell().setText(getTranslation("field." + field)));
        for (var i = 0; i < sample.rows().size(); i++) {
            var row = PreviewRow.of(raw(sample, sample.rows().get(i), layout), layout, formats);
            // The header is row 1 of a file.
            fill(table.getBody().addRow(), i + 2, fields, row);
        }
        add(table);
    }

    private void fill(NativeTableRow line, int number, List<String> fields, PreviewRow row) {
        var first = line.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.setText(formats.number(number));
        fields.forEach(field -> fill(line.addDataCell(), field, row));
        if (row.isReturn()) {
            line.addClassName("preview-return");
            first.add(new Badge(getTranslation("import.is-return"), Tone.INFO));
        }
    }

    private void fill(NativeTableCell cell, String field, PreviewRow row) {
        cell.setText(row.cells().getOrDefault(field, ""));
        if (row.unread().contains(field)) {
            cell.addClassName("preview-unread");
            cell.getElement().setAttribute("title", getTranslation("import.unread"));
            if (row.cells().getOrDefault(field, "").isBlank()) {
                cell.setText(getTranslation("import.empty-cell"));
            }
        }
    }

    private static Map<String, String> raw(CsvSample sample, List<String> cells, Layout layout) {
        var raw = new LinkedHashMap<String, String>();
        layout.columns()
                .forEach((field, column) ->
                        raw.put(field, cells.get(sample.header().indexOf(column))));
        return raw;
    }
}
