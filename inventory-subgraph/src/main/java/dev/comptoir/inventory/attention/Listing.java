package dev.comptoir.inventory.attention;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the products of a store that are in a state, as a query asks for it. */
record Listing(UUID storeId, StockState state, PageRequest page, Optional<Cursor> after) {

    private static final int MOST_ROWS = 100;

    /** @throws Refusal when {@code first} is out of bounds, or the cursor is one of another list */
    static Listing of(UUID storeId, StockState state, int first, @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, MOST_ROWS);
        return new Listing(storeId, state, page, state.cursorOf(page));
    }

    @Nullable
    BigDecimal afterRank() {
        return after.map(cursor -> cursor.part(0, BigDecimal.class)).orElse(null);
    }

    @Nullable
    UUID afterProduct() {
        return after.map(cursor -> cursor.part(1, UUID.class)).orElse(null);
    }
}
