package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.ImportRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row cannot be taken, for a reason in the message bundle. */
final class RowRefused extends RuntimeException {

    private final @Nullable String field;
    private final String key;
    private final transient List<Object> arguments;

    RowRefused(@Nullable String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Says so of a row of the file. */
    void tell(ImportRun run, long row) {
        run.refuse(row, field, key, arguments.toArray());
    }
}
