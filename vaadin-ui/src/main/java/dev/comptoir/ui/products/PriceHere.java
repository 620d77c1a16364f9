package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shop charges for a product now. */
@GraphDocument("PriceHere")
record PriceHere(@Nullable Product product) {

    /** @param priceListAt the list that the price comes from; null for the regular price */
    record Product(Money priceAt, @Nullable String priceListAt, List<Promotion> promotionsAt) {}

    record Promotion(String name, @Nullable OffsetDateTime endsAt) {}
}
