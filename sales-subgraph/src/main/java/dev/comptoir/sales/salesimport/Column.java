package dev.comptoir.sales.salesimport;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column of a sales history can say. */
enum Column {
    STORE("store", true),
    RECEIPT("receipt", true),
    TIME("time", true),
    SKU("sku", true),
    QUANTITY("quantity", true),
    DESCRIPTION("description", false),
    UNIT_PRICE("unit-price", false),
    LINE_TOTAL("line-total", false),
    /** Bears a certain value in the rows of returns. */
    RETURN("return", false);

    /** Its name in a mapping. */
    final String field;

    private final boolean required;

    Column(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    static Set<String> required() {
        return fields(true);
    }

    static Set<String> optional() {
        return fields(false);
    }

    private static Set<String> fields(boolean required) {
        return Arrays.stream(values())
                .filter(column -> column.required == required)
                .map(column -> column.field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
