package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promotions that a person may see, the one that begins last first. */
@GraphDocument("Promotions")
record Promotions(@Nullable Page promotions) {

    record Page(int totalCount, List<Promotion> nodes, PageInfo pageInfo) {}

    enum Kind {
        PERCENT,
        AMOUNT,
        BUY_N_GET_M,
        BUNDLE
    }

    record Promotion(
            String id,
            String name,
            Kind kind,
            @Nullable BigDecimal percent,
            @Nullable Money amount,
            @Nullable Integer buy,
            @Nullable Integer get,
            @Nullable Money price,
            List<Part> parts,
            boolean wholeRange,
            List<Goods> products,
            List<Category> categories,
            List<String> storeIds,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            OfferState state,
            boolean mayChange) {}

    record Part(BigDecimal quantity, Goods product) {}

    record Category(String id, List<String> path) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
