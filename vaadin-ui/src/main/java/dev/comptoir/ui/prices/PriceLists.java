package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The price lists that a person may see, the one that begins last first. */
@GraphDocument("PriceLists")
record PriceLists(@Nullable Page priceLists) {

    record Page(int totalCount, List<PriceList> nodes, PageInfo pageInfo) {}

    record PriceList(
            String id,
            String name,
            List<String> storeIds,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            OfferState state,
            int priceCount,
            boolean mayChange) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
