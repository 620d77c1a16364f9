package dev.comptoir.ui.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a file is to be read: which column holds what, and how times, numbers and returns are written in it.
 *
 * @param preset a layout the importer knows by name; empty for none
 * @param columns field to column; optional fields may be absent
 * @param timeFormat in the letters of {@link java.time.format.DateTimeFormatter}; empty for ISO 8601
 * @param zone of times without an offset, an IANA name; empty for the store's own
 * @param decimalComma whether decimals follow a comma
 * @param returns what tells goods taken back
 */
record Layout(
        ImportKind kind,
        Optional<String> preset,
        char delimiter,
        Map<String, String> columns,
        String timeFormat,
        String zone,
        boolean decimalComma,
        ReturnMark returns) {
    private static final List<String> ONLINE_RETAIL_HEADER = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    /** The layout a file most likely has. */
    static Layout guess(ImportKind kind, CsvSample sample) {
        var known = kind == ImportKind.SALES && sample.header().equals(ONLINE_RETAIL_HEADER);
        var columns = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            field.guessIn(sample.header())
                    .filter(column -> !columns.containsValue(column))
                    .ifPresent(column -> columns.put(field.name(), column));
        }
        var times = sample.column(columns.get("time"));
        var numbers = sample.column(columns.getOrDefault("unit-price", columns.get("line-total")));
        return new Layout(
                kind,
                known ? Optional.of("online-retail") : Optional.empty(),
                sample.delimiter(),
                columns,
                TimeFormats.guess(times),
                "",
                numbers.stream().anyMatch(number -> number.matches("-?\\d+,\\d+")),
                known ? ReturnMark.receiptsBeginningWith("C") : ReturnMark.negativeQuantity());
    }

    /** The fields that must have a column and have none, in the order of the page; empty when all is well. */
    List<String> missing() {
        var missing = kind.fields().stream()
                .filter(Field::isRequired)
                .map(Field::name)
                .filter(name -> !columns.containsKey(name))
                .collect(Collectors.toList());
        if (kind == ImportKind.SALES && !columns.containsKey("unit-price") && !columns.containsKey("line-total")) {
            missing.add("unit-price");
        }
        if (kind == ImportKind.SALES && returns.needsColumn() && !columns.containsKey("return")) {
            missing.add("return");
        }
        return List.copyOf(missing);
    }

    /** As parameters of the upload. */
    Map<String, String> parameters(String fileName) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("fileName", fileName);
        parameters.put("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
        parameters.put(
                "mapping",
                columns.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace(",", "\\,"))
                        .collect(Collectors.joining(",")));
        if (kind == ImportKind.SALES) {
            preset.ifPresent(name -> parameters.put("preset", name));
            parameters.put("decimal", decimalComma ? "comma" : "point");
            parameters.put("returns", returns.parameter());
            // Said also when it is empty: the preset's own would stand otherwise.
            parameters.put("time-format", timeFormat);
            parameters.put("zone", zone);
        }
        return parameters;
    }
}
