package dev.comptoir.starter.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the fields of an import are in the rows of one file.
 *
 * @param byColumn for each column of the header its place in the rows, or -1 when no field is read from it
 * @param used how many places a row has
 */
record FieldSlots(Map<String, Integer> byField, int[] byColumn, int used) {

    static final FieldSlots NONE = new FieldSlots(Map.of(), new int[0], 0);

    /** @throws ImportRefused when a column that is needed or was chosen is missing, or is there twice */
    static FieldSlots find(List<String> header, ColumnMapping mapping, Set<String> required, Set<String> optional) {
        var byField = new HashMap<String, Integer>();
        int[] byColumn = new int[header.size()];
        Arrays.fill(byColumn, -1);
        int used = 0;
        var all = new LinkedHashSet<>(required);
        all.addAll(optional);
        for (String field : all) {
            Optional<String> column = mapping.columnOf(field);
            if (column.isEmpty()) {
                continue;
            }
            int index = indexOf(column.get(), header);
            if (index >= 0) {
                if (byColumn[index] < 0) {
                    byColumn[index] = used++;
                }
                byField.put(field, byColumn[index]);
            } else if (required.contains(field) || !mapping.columns().isEmpty()) {
                throw ImportRefused.because("csv.column-missing", column.get(), String.join(", ", header));
            }
        }
        return new FieldSlots(byField, byColumn, used);
    }

    /** -1 for a field that no column holds. */
    int of(String field) {
        return byField.getOrDefault(field, -1);
    }

    private static int indexOf(String column, List<String> header) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                if (found >= 0) {
                    throw ImportRefused.because("csv.column-twice", column);
                }
                found = i;
            }
        }
        return found;
    }
}
