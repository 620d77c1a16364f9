package dev.comptoir.ui.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service did not take a file. */
final class ImportRefusedException extends RuntimeException {
    /** @param words of the service, in the person's language; empty when it did not answer */
    ImportRefusedException(String words, @Nullable Throwable cause) {
        super(words, cause);
    }

    Optional<String> words() {
        return Optional.ofNullable(getMessage()).filter(words -> !words.isBlank());
    }
}
