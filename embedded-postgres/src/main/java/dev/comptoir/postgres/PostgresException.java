package dev.comptoir.postgres;

import org.jspecify.annotations.Nullable;

/** The server could not be unpacked, started or prepared; the message says what to do or where to look. */
public final class PostgresException extends RuntimeException {

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
