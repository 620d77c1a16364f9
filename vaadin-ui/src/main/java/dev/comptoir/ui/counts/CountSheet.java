package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One count with some of its lines. */
@GraphDocument("CountSheet")
record CountSheet(@Nullable Count stockCount) {

    /** @param differences null for cashiers while it is open: they count what they see */
    record Count(
            String id,
            String name,
            CountStatus status,
            Place location,
            @Nullable Category category,
            @Nullable OffsetDateTime closedAt,
            @Nullable Person closedBy,
            int countedProducts,
            int totalProducts,
            @Nullable Integer differences,
            @Nullable Money valueDifference,
            @Nullable Lines lines) {

        boolean isOpen() {
            return status == CountStatus.OPEN;
        }

        int missing() {
            return Math.max(0, totalProducts - countedProducts);
        }
    }

    record Place(String id, String name) {}

    record Category(List<String> path) {}

    record Person(String displayName) {}

    record Lines(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    record Line(
            @Nullable Product product,
            @Nullable BigDecimal counted,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal difference,
            @Nullable Money value) {}

    record Product(String id, String sku, String name) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
