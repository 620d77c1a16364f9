package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRun;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a file of stock. */
final class StockRows {

    static final String SKU = "sku";
    static final String STORE = "store";
    static final String ON_HAND = "on-hand";
    static final String REORDER_POINT = "reorder-point";
    static final String MAXIMUM = "maximum";
    static final String COST = "cost";

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of(SKU, STORE, ON_HAND));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of(REORDER_POINT, MAXIMUM, COST));

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");
    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DECIMALS_OF_A_COST = 4;
    private static final int LONGEST_SKU = 64;

    private final Places places;
    private final int sku;
    private final int store;
    private final int onHand;
    private final int reorderPoint;
    private final int maximum;
    private final int cost;

    StockRows(ImportRun run, Places places) {
        this.places = places;
        sku = run.field(SKU);
        store = run.field(STORE);
        onHand = run.field(ON_HAND);
        reorderPoint = run.field(REORDER_POINT);
        maximum = run.field(MAXIMUM);
        cost = run.field(COST);
    }

    /** @throws RowRefused when a cell is missing or means nothing */
    StockRow read(CsvRow row) {
        return new StockRow(
                row.number(),
                skuOf(row),
                places.find(row.text(store).strip()),
                numberIn(row, onHand, ON_HAND),
                thresholdsIn(row),
                costIn(row));
    }

    private String skuOf(CsvRow row) {
        String text = row.text(sku).strip();
        if (text.isEmpty()) {
            throw new RowRefused(SKU, "stock-row.sku.missing");
        }
        if (text.length() > LONGEST_SKU) {
            throw new RowRefused(SKU, "stock-row.sku.unknown", text);
        }
        return text;
    }

    private Thresholds thresholdsIn(CsvRow row) {
        BigDecimal reorder = optionalNumberIn(row, reorderPoint, REORDER_POINT);
        BigDecimal most = optionalNumberIn(row, maximum, MAXIMUM);
        try {
            return new Thresholds(reorder, most);
        } catch (Refusal refusal) {
            throw new RowRefused(MAXIMUM, refusal.key(), refusal.arguments().toArray());
        }
    }

    private @Nullable BigDecimal costIn(CsvRow row) {
        String text = row.text(cost).strip();
        return text.isEmpty() ? null : numberIn(text, COST, MOST_DECIMALS_OF_A_COST);
    }

    private static @Nullable BigDecimal optionalNumberIn(CsvRow row, int column, String field) {
        return row.text(column).isBlank() ? null : numberIn(row, column, field);
    }

    private static BigDecimal numberIn(CsvRow row, int column, String field) {
        return numberIn(row.text(column).strip(), field, MOST_DECIMALS);
    }

    private static BigDecimal numberIn(String text, String field, int mostDecimals) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RowRefused(field, text.isEmpty() ? "stock-row.number.missing" : "stock-row.number.none", text);
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw new RowRefused(field, "stock-row.number.negative", text);
        }
        if (number.compareTo(Movement.MOST) > 0 || number.stripTrailingZeros().scale() > mostDecimals) {
            throw new RowRefused(
                    field, "stock-row.number.out-of-range", text, Movement.MOST.toPlainString(), mostDecimals);
        }
        return number;
    }
}
