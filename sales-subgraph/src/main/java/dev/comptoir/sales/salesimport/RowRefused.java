package dev.comptoir.sales.salesimport;

import org.jspecify.annotations.Nullable;

/** A row makes no sense. Without a stack trace: a file may have a hundred thousand of them. */
final class RowRefused extends RuntimeException {

    /** The column at fault, or null when it is the whole row. */
    final @Nullable Column column;

    final String key;
    final transient Object[] arguments;

    RowRefused(@Nullable Column column, String key, Object... arguments) {
        super(key, null, false, false);
        this.column = column;
        this.key = key;
        this.arguments = arguments;
    }
}
