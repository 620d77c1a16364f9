package dev.comptoir.stack.imports;

import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param progress between 0 and 1
 * @param failure why the whole file was refused; null unless it was
 */
public record ImportOutcome(
        String id,
        String status,
        double progress,
        long rowsRead,
        long rowsTaken,
        long rowsUnchanged,
        long rowsRefused,
        @Nullable String failure) {

    boolean isOver() {
        return status.equals("DONE") || hasFailed();
    }

    public boolean hasFailed() {
        return status.equals("FAILED");
    }
}
