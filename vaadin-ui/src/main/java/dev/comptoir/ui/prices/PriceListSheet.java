package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price list with a page of its prices. */
@GraphDocument("PriceListSheet")
record PriceListSheet(@Nullable Sheet priceList) {

    record Sheet(
            String id,
            String name,
            List<String> storeIds,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            OfferState state,
            int priceCount,
            boolean mayChange,
            Prices prices) {

        PriceLists.PriceList list() {
            return new PriceLists.PriceList(id, name, storeIds, startsAt, endsAt, state, priceCount, mayChange);
        }
    }

    record Prices(List<Price> nodes, PageInfo pageInfo) {}

    record Price(Goods product, Money price) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
