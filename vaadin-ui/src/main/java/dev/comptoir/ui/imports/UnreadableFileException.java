package dev.comptoir.ui.imports;

/** A file that is no CSV file, or none that can be understood. */
final class UnreadableFileException extends RuntimeException {
    /** @param key of the sentence that says what is wrong with it and what to do */
    UnreadableFileException(String key) {
        super(key);
    }

    UnreadableFileException(String key, Throwable cause) {
        super(key, cause);
    }

    String key() {
        return getMessage();
    }
}
