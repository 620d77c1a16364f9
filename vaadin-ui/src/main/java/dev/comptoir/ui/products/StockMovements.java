package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the ledger of a product at a place, the newest first. */
@GraphDocument("StockMovements")
record StockMovements(@Nullable Page stockMovements) {

    record Page(int totalCount, List<Movement> nodes, PageInfo pageInfo) {}

    /** @param by null when a service recorded it */
    record Movement(
            OffsetDateTime at,
            Kind kind,
            BigDecimal quantity,
            Location from,
            Location to,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable Person by) {

        /** By how much it changed what a place has: less than zero for what left it. */
        BigDecimal seenFrom(String placeId) {
            return from.id().equals(placeId) ? quantity.negate() : quantity;
        }
    }

    enum Kind {
        RECEIPT,
        TRANSFER,
        SALE,
        RETURN,
        COUNT,
        CORRECTION,
        LOSS
    }

    record Location(String id, String name) {}

    record Person(String displayName) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
