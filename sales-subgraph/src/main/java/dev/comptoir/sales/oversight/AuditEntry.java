package dev.comptoir.sales.oversight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done at a till.
 *
 * @param storeId null when it concerned the whole company
 * @param byId null when a program did it
 */
record AuditEntry(
        UUID id,
        OffsetDateTime at,
        @Nullable UUID storeId,
        @Nullable UUID byId,
        @Nullable String byProgram,
        @Nullable UUID approvedById,
        String act,
        @Nullable UUID subject,
        List<AuditChange> changes) {

    /** What was said of the thing before and after; null where nothing was. */
    record AuditChange(
            String field, @Nullable String before, @Nullable String after) {}
}
