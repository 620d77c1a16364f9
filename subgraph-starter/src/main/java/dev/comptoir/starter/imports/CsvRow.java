package dev.comptoir.starter.imports;

import org.jspecify.annotations.Nullable;

/** A row of a file; cells are asked for by the index that {@link CsvSource#field} gives once for all rows. */
public final class CsvRow {

    private final long number;
    private final @Nullable String[] cells;

    CsvRow(long number, @Nullable String[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The row's number in the file, where the header is row 1. */
    public long number() {
        return number;
    }

    /** The cell as it stands in the file; empty when the row is short or the field is not mapped (index -1). */
    public String text(int field) {
        String cell = field < 0 ? null : cells[field];
        return cell == null ? "" : cell;
    }
}
