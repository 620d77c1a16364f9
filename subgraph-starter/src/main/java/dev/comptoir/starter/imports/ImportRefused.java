package dev.comptoir.starter.imports;

import java.util.List;

/** The whole file is refused: nothing of it is recorded. The reason is a key of the message bundles. */
public final class ImportRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    private ImportRefused(String key, Object[] arguments) {
        super(key + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static ImportRefused because(String key, Object... arguments) {
        return new ImportRefused(key, arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
