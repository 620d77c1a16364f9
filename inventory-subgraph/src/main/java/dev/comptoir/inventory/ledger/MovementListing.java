package dev.comptoir.inventory.ledger;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ledger of a product, the newest first.
 *
 * @param place only movements from or to there; null for any
 * @param visible the places of which the reader may see movements; empty: all
 */
record MovementListing(
        UUID productId, @Nullable UUID place, Optional<Set<UUID>> visible, PageRequest page, Optional<Cursor> after) {

    private static final String NAME = "stock-movements";
    private static final int MOST_ROWS = 100;
    private static final Instant BEYOND_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws Refusal when {@code first} is out of bounds, the cursor is one of another list, or the place is not his */
    static MovementListing of(UUID productId, @Nullable UUID place, int first, @Nullable String after, Caller caller) {
        if (place != null) {
            caller.requireStore(place);
        }
        PageRequest page = PageRequest.of(first, after, MOST_ROWS);
        return new MovementListing(
                productId, place, caller.stores(), page, page.cursor(NAME, Instant.class, UUID.class));
    }

    static Cursor cursorAt(StockMovement movement) {
        return Cursor.of(NAME, movement.at(), movement.id());
    }

    Instant afterMoment() {
        return after.map(cursor -> cursor.part(0, Instant.class)).orElse(BEYOND_ALL);
    }

    UUID afterId() {
        return after.map(cursor -> cursor.part(1, UUID.class)).orElse(BEFORE_ALL);
    }
}
