package dev.comptoir.sales.salesimport;

import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRefused;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What the columns of a file say, and how they write it. */
final class Layout {

    private static final String TIME_FORMAT = "time-format";
    private static final String DECIMAL = "decimal";
    private static final String RETURNS = "returns";
    private static final String SERVICES = "services";
    private static final String ZONE = "zone";
    /** The delimiter is known to the reader of the file. */
    private static final Set<String> OPTIONS =
            new TreeSet<>(Set.of(TIME_FORMAT, DECIMAL, RETURNS, SERVICES, ZONE, "delimiter"));

    private final int[] fields = new int[Column.values().length];
    private final Map<String, String> options;

    final Times times;
    final Numerals numerals;
    final ReturnMark returns;
    /** What is no goods. */
    final Services services;
    /** Of times without an offset, and of stores that are opened; empty = each store's own, the company's. */
    final Optional<ZoneId> zone;

    /**
     * @param field where the file has a field, -1 when it has it not
     * @throws ImportRefused when something is missing or makes no sense
     */
    Layout(ToIntFunction<String> field, Map<String, String> options) {
        this.options = options;
        for (Column column : Column.values()) {
            fields[column.ordinal()] = field.applyAsInt(column.field);
        }
        refuseUnknownOptions();
        this.times = times();
        this.numerals = numerals();
        this.returns = returns();
        this.services = option(SERVICES).map(Services::parse).orElse(Services.NONE);
        this.zone = option(ZONE).map(Layout::zone);
        if (!has(Column.UNIT_PRICE) && !has(Column.LINE_TOTAL)) {
            throw ImportRefused.because("sales-import.price.missing");
        }
    }

    boolean has(Column column) {
        return fields[column.ordinal()] >= 0;
    }

    /** The cell, without blanks around it; empty when there is none. */
    String text(CsvRow row, Column column) {
        return row.text(fields[column.ordinal()]).strip();
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A zone under a name with a slip in it would put sales on other days, silently. */
    private void refuseUnknownOptions() {
        for (String name : options.keySet()) {
            if (!OPTIONS.contains(name)) {
                throw ImportRefused.because("sales-import.option.unknown", name, String.join(", ", OPTIONS));
            }
        }
    }

    private Times times() {
        @Nullable String pattern = option(TIME_FORMAT).orElse(null);
        try {
            return pattern == null ? Times.iso() : Times.like(pattern);
        } catch (IllegalArgumentException e) {
            throw ImportRefused.because("sales-import.time-format", String.valueOf(pattern));
        }
    }

    private Numerals numerals() {
        String mark = option(DECIMAL).orElse("point");
        return switch (mark) {
            case "point", "." -> Numerals.POINT;
            case "comma", "," -> Numerals.COMMA;
            default -> throw ImportRefused.because("sales-import.decimal", mark);
        };
    }

    private ReturnMark returns() {
        String given = option(RETURNS).orElse("negative-quantity");
        ReturnMark mark =
                ReturnMark.parse(given).orElseThrow(() -> ImportRefused.because("sales-import.returns", given));
        if (mark instanceof ReturnMark.ColumnValue && !has(Column.RETURN)) {
            throw ImportRefused.because("sales-import.return.missing");
        }
        return mark;
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ImportRefused.because("sales-import.zone", name);
        }
        return ZoneId.of(name);
    }
}
