package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.CsvRow;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the cells that files of stock and files of thresholds have in common. */
final class Cells {

    static final String SKU = "sku";
    static final String STORE = "store";
    static final String REORDER_POINT = "reorder-point";
    static final String MAXIMUM = "maximum";
    static final String COST = "cost";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");
    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DECIMALS_OF_A_COST = 4;
    private static final int LONGEST_SKU = 64;

    private Cells() {}

    /** @throws RowRefused when there is none, or none can be that long */
    static String sku(CsvRow row, int column) {
        String text = row.text(column).strip();
        if (text.isEmpty()) {
            throw new RowRefused(SKU, "stock-row.sku.missing");
        }
        if (text.length() > LONGEST_SKU) {
            throw new RowRefused(SKU, "stock-row.sku.unknown", text);
        }
        return text;
    }

    /**
     * What two cells decide; a blank one decides nothing.
     *
     * @throws RowRefused when they are no numbers, or contradict each other
     */
    static Thresholds thresholds(CsvRow row, int reorderPoint, int maximum) {
        BigDecimal reorder = optionalNumber(row, reorderPoint, REORDER_POINT);
        BigDecimal most = optionalNumber(row, maximum, MAXIMUM);
        try {
            return new Thresholds(reorder, most);
        } catch (Refusal refusal) {
            throw new RowRefused(MAXIMUM, refusal.key(), refusal.arguments().toArray());
        }
    }

    /**
     * The cost of one unit; null when the cell is blank.
     *
     * @throws RowRefused when it is no number, negative, enormous, or too exact
     */
    static @Nullable BigDecimal cost(CsvRow row, int column) {
        String text = row.text(column).strip();
        return text.isEmpty() ? null : number(text, COST, MOST_DECIMALS_OF_A_COST);
    }

    /** @throws RowRefused when it is missing, no number, negative, enormous, or too exact */
    static BigDecimal number(CsvRow row, int column, String field) {
        return number(row.text(column).strip(), field, MOST_DECIMALS);
    }

    private static BigDecimal number(String text, String field, int mostDecimals) {
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

    private static @Nullable BigDecimal optionalNumber(CsvRow row, int column, String field) {
        return row.text(column).isBlank() ? null : number(row, column, field);
    }
}
