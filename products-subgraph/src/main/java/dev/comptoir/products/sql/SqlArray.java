package dev.comptoir.products.sql;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A whole column as one parameter: the driver takes text arrays, and the statement casts them. A list would be spread
 * over as many parameters as it has values, and each length would be a statement of its own.
 */
public final class SqlArray {

    private SqlArray() {}

    public static @Nullable String[] of(Collection<?> values) {
        return values.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
