package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a person's places, the newest first. */
@GraphDocument("CountList")
record CountList(@Nullable Page stockCounts) {

    record Page(int totalCount, List<Count> nodes, PageInfo pageInfo) {}

    record Count(
            String id,
            String name,
            CountStatus status,
            OffsetDateTime openedAt,
            int countedProducts,
            int totalProducts,
            Place location,
            @Nullable Category category,
            @Nullable Person openedBy) {}

    record Place(String id, String name) {}

    record Category(List<String> path) {}

    record Person(String displayName) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
