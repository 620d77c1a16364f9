package dev.comptoir.ui.stock;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.comptoir.ui.stock.StockLevels.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stock levels as CSV that a spreadsheet in the reader's language opens without being asked: decimals as there, the
 * semicolon where decimals follow a comma, and the mark of UTF-8 at the front.
 *
 * @param text gives a column's name by its key
 * @param figures whether how fast things sell is in it
 */
record StockSheet(Locale locale, UnaryOperator<String> text, boolean figures) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A cell that begins with one of these is run as a formula by spreadsheets (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /**
     * Writes page after page as they come.
     *
     * @param page gives the page after a cursor, the first for null
     * @throws IOException when the reader is gone
     */
    void write(OutputStream out, Function<@Nullable String, StockLevels.Page> page) throws IOException {
        var first = page.apply(null);
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().fieldSeparator(separator()).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(header());
        var current = first;
        while (true) {
            current.nodes().forEach(level -> csv.writeRecord(row(level)));
            if (!current.pageInfo().hasNextPage()) {
                break;
            }
            current = page.apply(current.pageInfo().endCursor());
        }
        csv.flush();
    }

    private List<String> header() {
        var names = new ArrayList<>(List.of(
                "column.product",
                "product.sku",
                "field.on-hand",
                "column.reserved",
                "stock.available",
                "field.reorder-point",
                "field.maximum",
                "column.state"));
        if (figures) {
            names.addAll(List.of(
                    "column.suggested-reorder-point",
                    "column.suggested-maximum",
                    "column.sold-per-day",
                    "column.days-of-cover"));
        }
        return names.stream().map(text).toList();
    }

    private List<String> row(Level level) {
        var product = level.product();
        var suggestion = level.suggestion();
        var cells = new ArrayList<>(List.of(
                product == null ? "" : harmless(product.name()),
                product == null ? "" : harmless(product.sku()),
                number(level.onHand()),
                number(level.reserved()),
                number(level.available()),
                number(level.reorderPoint()),
                number(level.maximum()),
                text.apply("stock." + level.state().name().toLowerCase(Locale.ROOT))));
        if (figures) {
            cells.add(number(suggestion == null ? null : suggestion.reorderPoint()));
            cells.add(number(suggestion == null ? null : suggestion.maximum()));
            cells.add(number(level.soldPerDay()));
            cells.add(number(level.daysOfCover()));
        }
        return cells;
    }

    private char separator() {
        return decimalSeparator() == ',' ? ';' : ',';
    }

    private char decimalSeparator() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /** Without groups: a spreadsheet reads it as a number. */
    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', decimalSeparator());
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
