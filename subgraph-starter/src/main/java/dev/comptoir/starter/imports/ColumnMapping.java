package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file holds which field: {@code store=Country,receipt=InvoiceNo}. Empty, it takes the columns that
 * bear the names of the fields.
 */
public record ColumnMapping(Map<String, String> columns) {

    public static final ColumnMapping BY_NAME = new ColumnMapping(Map.of());

    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A comma in the name of a column is written {@code \,}. */
    public static ColumnMapping parse(String text) {
        var columns = new LinkedHashMap<String, String>();
        for (String pair : split(text)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw Refusal.badInput("import.mapping-malformed", pair);
            }
            String field = pair.substring(0, equals).strip();
            if (columns.put(field, pair.substring(equals + 1).strip()) != null) {
                throw Refusal.badInput("import.field-twice", field);
            }
        }
        return new ColumnMapping(columns);
    }

    /** This mapping, with what the other one says instead where it says something. */
    public ColumnMapping overriddenBy(ColumnMapping other) {
        var all = new LinkedHashMap<>(columns);
        all.putAll(other.columns);
        return new ColumnMapping(all);
    }

    /** @throws Refusal when a required field is not mapped, or a mapped one does not exist */
    void check(Set<String> required, Set<String> optional) {
        if (columns.isEmpty()) {
            return;
        }
        for (String field : columns.keySet()) {
            if (!required.contains(field) && !optional.contains(field)) {
                throw Refusal.badInput("import.field-unknown", field, names(required, optional));
            }
        }
        for (String field : required) {
            if (!columns.containsKey(field)) {
                throw Refusal.badInput("import.field-unmapped", field);
            }
        }
    }

    /** The column to look for, empty when the field is not mapped. */
    Optional<String> columnOf(String field) {
        return Optional.ofNullable(columns.isEmpty() ? field : columns.get(field));
    }

    private static String names(Set<String> required, Set<String> optional) {
        var names = new ArrayList<>(required);
        names.addAll(optional);
        return String.join(", ", names);
    }

    private static List<String> split(String text) {
        var pairs = new ArrayList<String>();
        for (String pair : text.split("(?<!\\\\),")) {
            if (!pair.isBlank()) {
                pairs.add(pair.replace("\\,", ","));
            }
        }
        return pairs;
    }
}
