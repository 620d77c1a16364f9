package dev.comptoir.starter.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.comptoir.starter.imports.CsvGuard.Damage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives the cells of each row from the parser, and makes a string of the mapped ones only. */
final class MappedCells extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private static final int MOST_COLUMNS = 2_000;

    private final List<String> header = new ArrayList<>();
    private int[] slots = new int[0];
    private int used;
    private long number;
    private @Nullable String[] kept = new String[0];
    private boolean blank;
    private boolean extra;
    private @Nullable Damage damage;
    private int damagedColumn;

    /** The cells of the first row. */
    List<String> header() {
        return header;
    }

    long rowNumber() {
        return number;
    }

    boolean isBlank() {
        return blank;
    }

    /** Whether the row has a cell beyond the last column. */
    boolean hasExtra() {
        return extra;
    }

    @Nullable
    Damage damage() {
        return damage;
    }

    int damagedColumn() {
        return damagedColumn;
    }

    /** Which cells to keep from now on. */
    void keep(FieldSlots fields) {
        slots = fields.byColumn();
        used = fields.used();
    }

    @Override
    protected void handleBegin(long line) {
        number++;
        kept = new String[used];
        blank = true;
        extra = false;
        damage = null;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (length == 0) {
            return;
        }
        blank = false;
        if (text[offset] == CsvGuard.MARK && length == 2) {
            damage = Damage.values()[text[offset + 1] - '0'];
            damagedColumn = index - 1;
        } else if (number == 1) {
            name(index, new String(text, offset, length));
        } else if (index >= slots.length) {
            extra = true;
        } else if (slots[index] >= 0) {
            kept[slots[index]] = new String(text, offset, length);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(number, kept);
    }

    private void name(int index, String name) {
        if (index >= MOST_COLUMNS) {
            throw ImportRefused.because("csv.too-many-columns", MOST_COLUMNS);
        }
        while (header.size() < index) {
            header.add("");
        }
        header.add(name);
    }
}
