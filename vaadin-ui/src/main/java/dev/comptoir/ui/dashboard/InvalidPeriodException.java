package dev.comptoir.ui.dashboard;

/** An address or a form names a period that cannot be. */
final class InvalidPeriodException extends RuntimeException {
    /** @param key of the sentence that says what to change */
    InvalidPeriodException(String key) {
        super(key);
    }

    String key() {
        return getMessage();
    }
}
