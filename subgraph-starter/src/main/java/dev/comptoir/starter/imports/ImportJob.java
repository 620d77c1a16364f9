package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An uploaded file on its way in, as far as it has come. Rows are counted without the header. */
public record ImportJob(
        UUID id,
        String kind,
        String fileName,
        String sha256,
        ColumnMapping mapping,
        Map<String, String> options,
        String requestedBy,
        ImportStatus status,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsTaken,
        long rowsUnchanged,
        long rowsRefused,
        @Nullable String failureKey,
        List<Object> failureArguments,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Between 0 and 1: the part of the file that has been read; 1 only when the import has ended. */
    public double progress() {
        return status.isOver() ? 1 : Math.min(0.99, bytesTotal == 0 ? 0 : (double) bytesRead / bytesTotal);
    }

    /** Why the whole file was refused, null unless it was. */
    public @Nullable String failure(Locale locale) {
        return failureKey == null ? null : Messages.text(locale, failureKey, failureArguments.toArray());
    }
}
