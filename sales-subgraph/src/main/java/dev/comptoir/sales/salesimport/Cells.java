package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.salesimport.Times.Moment;
import dev.comptoir.starter.imports.CsvRow;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the cells of a row as what they mean, or refuses the row. For one thread. */
final class Cells {

    private static final int LONGEST_SKU = 64;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final long DAY = 24 * 3_600;
    /** What the catalogue passes over when it compares SKUs, and what no line of text holds. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\x{FEFF}]+");

    private final Layout layout;
    private final long latest;
    /** SKUs as they are written in the file, folded. */
    private final Map<String, String> skus = new HashMap<>();

    /** @param now in seconds since 1970; what is more than a day later has not happened */
    Cells(Layout layout, long now) {
        this.layout = layout;
        this.latest = now + DAY;
    }

    String name(CsvRow row, Column column, int longest) {
        String text = filled(row, column);
        if (text.length() > longest) {
            throw new RowRefused(column, "sales-row.too-long", text, longest);
        }
        if (hasControls(text)) {
            throw new RowRefused(column, "sales-row.unreadable");
        }
        return text;
    }

    /** Folded as the catalogue folds it: two codes that it takes for one must be one here. */
    String sku(CsvRow row) {
        String written = layout.text(row, Column.SKU);
        String known = skus.get(written);
        if (known == null) {
            known = folded(name(row, Column.SKU, LONGEST_SKU));
            skus.put(written, known);
        }
        return known;
    }

    private static String folded(String typed) {
        String single = BLANKS.matcher(typed).replaceAll(" ");
        String sku = Normalizer.normalize(single, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
        if (sku.isEmpty() || sku.length() > LONGEST_SKU) {
            throw new RowRefused(Column.SKU, "sales-row.unreadable");
        }
        return sku;
    }

    /** What a receipt can show of it: one line, not too long; empty when there is none. */
    String description(CsvRow row) {
        String text = layout.text(row, Column.DESCRIPTION);
        if (text.length() > LONGEST_DESCRIPTION) {
            boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST_DESCRIPTION - 1));
            text = text.substring(0, LONGEST_DESCRIPTION - (splitsAPair ? 1 : 0));
        }
        return hasControls(text) ? BLANKS.matcher(text).replaceAll(" ").strip() : text;
    }

    Moment time(CsvRow row) {
        String text = filled(row, Column.TIME);
        Moment time = layout.times.read(text).orElseThrow(() -> new RowRefused(Column.TIME, "sales-row.time", text));
        if (time.seconds() < 0 || time.seconds() > latest) {
            throw new RowRefused(Column.TIME, "sales-row.time.range", text);
        }
        return time;
    }

    /** @param limit what the number must stay under, its sign aside */
    BigDecimal number(CsvRow row, Column column, BigDecimal limit, int mostDecimals) {
        String text = filled(row, column);
        BigDecimal number =
                layout.numerals.read(text).orElseThrow(() -> new RowRefused(column, "sales-row.number", text));
        if (number.scale() > mostDecimals) {
            number = number.stripTrailingZeros();
        }
        if (number.scale() > mostDecimals) {
            throw new RowRefused(column, "sales-row.decimals", text, mostDecimals);
        }
        if (number.abs().compareTo(limit) >= 0) {
            throw new RowRefused(column, "sales-row.range", text);
        }
        return number;
    }

    private String filled(CsvRow row, Column column) {
        String text = layout.text(row, column);
        if (text.isEmpty()) {
            throw new RowRefused(column, "sales-row.blank");
        }
        return text;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
