package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The figures of a chart as a table, for those who want them exact and for those who cannot see the chart. */
class FigureTable extends NativeDetails {

    private final NativeTable table = new NativeTable();
    private transient List<List<String>> rows;

    FigureTable(String caption, List<String> columns, List<List<String>> rows) {
        this.rows = rows;
        addClassName("figure-table");
        setSummaryText(getTranslation("chart.as-table"));
        table.setCaptionText(caption);
        var header = table.getHead().addRow();
        columns.forEach(column -> header.addHeaderCell().setText(column));
        // Built when it is opened: most readers never do.
        addToggleListener(toggle -> {
            if (toggle.isOpened() && table.getBody().getRowCount() == 0) {
                fill();
            }
        });
        setContent(table);
    }

    /** Other figures in the place of these; it stays open, or closed. */
    void rowsAre(List<List<String>> now) {
        rows = now;
        table.getBody().removeAllRows();
        if (isOpen()) {
            fill();
        }
    }

    private void fill() {
        rows.forEach(row -> fill(table.getBody().addRow(), row));
    }

    private static void fill(NativeTableRow row, List<String> cells) {
        var name = new NativeTableHeaderCell(cells.getFirst());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        cells.stream().skip(1).forEach(cell -> row.addDataCell().setText(cell));
    }
}
