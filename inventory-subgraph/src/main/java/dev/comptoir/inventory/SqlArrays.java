package dev.comptoir.inventory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of a set that goes to the database as one parameter each, and is read there with {@code unnest}. */
public final class SqlArrays {

    private SqlArrays() {}

    public static SqlArrayValue uuids(Collection<?> ids) {
        return array("uuid", ids, id -> id);
    }

    public static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("uuid", rows, column);
    }

    public static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("text", rows, column);
    }

    public static <T> SqlArrayValue numbers(Collection<T> rows, Function<T, @Nullable BigDecimal> column) {
        return array("numeric", rows, column::apply);
    }

    public static <T> SqlArrayValue integers(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("int4", rows, column);
    }

    public static <T> SqlArrayValue longs(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("int8", rows, column);
    }

    public static <T> SqlArrayValue booleans(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("bool", rows, column);
    }

    public static <T> SqlArrayValue moments(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("timestamptz", rows, column);
    }

    private static <T> SqlArrayValue array(
            String type, Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column).toArray());
    }
}
