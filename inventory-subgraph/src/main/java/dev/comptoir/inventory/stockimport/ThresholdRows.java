package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Understands the rows of a file of thresholds. */
final class ThresholdRows {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of(Cells.SKU, Cells.STORE));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of(Cells.REORDER_POINT, Cells.MAXIMUM));

    private final Places places;
    private final int sku;
    private final int store;
    private final int reorderPoint;
    private final int maximum;

    ThresholdRows(ImportRun run, Places places) {
        this.places = places;
        sku = run.field(Cells.SKU);
        store = run.field(Cells.STORE);
        reorderPoint = run.field(Cells.REORDER_POINT);
        maximum = run.field(Cells.MAXIMUM);
    }

    /** @throws RowRefused when a cell is missing or means nothing */
    ThresholdRow read(CsvRow row) {
        return new ThresholdRow(
                row.number(),
                Cells.sku(row, sku),
                places.find(row.text(store).strip()),
                Cells.thresholds(row, reorderPoint, maximum));
    }
}
