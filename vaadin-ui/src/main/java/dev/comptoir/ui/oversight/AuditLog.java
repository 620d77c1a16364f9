package dev.comptoir.ui.oversight;

import dev.comptoir.ui.graph.GraphDocument;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what at the tills, the newest first. */
@GraphDocument("AuditLog")
record AuditLog(@Nullable Page auditLog) {

    record Page(int totalCount, List<Entry> nodes, PageInfo pageInfo) {}

    /** @param store null when it concerns the whole company */
    record Entry(
            String id,
            OffsetDateTime at,
            @Nullable Store store,
            @Nullable Person by,
            @Nullable String byProgram,
            @Nullable Person approvedBy,
            String act,
            List<Change> changes) {}

    record Store(String name, String timeZone) {}

    record Person(String displayName) {}

    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
