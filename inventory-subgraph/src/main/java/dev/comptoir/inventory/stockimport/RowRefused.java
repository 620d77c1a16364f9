package dev.comptoir.inventory.stockimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row cannot be taken, for a reason in the message bundle. */
final class RowRefused extends RuntimeException {

    final @Nullable String field;
    final String key;
    final transient List<Object> arguments;

    RowRefused(@Nullable String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }
}
