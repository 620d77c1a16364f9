package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person's stores, with the zones of their days. */
@GraphDocument("OfferShops")
record OfferShops(@Nullable List<Shop> stores) {

    record Shop(String id, String name, String timeZone) {}
}
