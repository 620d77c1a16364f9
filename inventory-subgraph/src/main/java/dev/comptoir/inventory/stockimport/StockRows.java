package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Understands the rows of a file of stock. */
final class StockRows {

    static final String ON_HAND = "on-hand";

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of(Cells.SKU, Cells.STORE, ON_HAND));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of(Cells.REORDER_POINT, Cells.MAXIMUM, Cells.COST));

    private final Places places;
    private final int sku;
    private final int store;
    private final int onHand;
    private final int reorderPoint;
    private final int maximum;
    private final int cost;

    StockRows(ImportRun run, Places places) {
        this.places = places;
        sku = run.field(Cells.SKU);
        store = run.field(Cells.STORE);
        onHand = run.field(ON_HAND);
        reorderPoint = run.field(Cells.REORDER_POINT);
        maximum = run.field(Cells.MAXIMUM);
        cost = run.field(Cells.COST);
    }

    /** @throws RowRefused when a cell is missing or means nothing */
    StockRow read(CsvRow row) {
        return new StockRow(
                row.number(),
                Cells.sku(row, sku),
                places.find(row.text(store).strip()),
                Cells.number(row, onHand, ON_HAND),
                Cells.thresholds(row, reorderPoint, maximum),
                Cells.cost(row, cost));
    }
}
