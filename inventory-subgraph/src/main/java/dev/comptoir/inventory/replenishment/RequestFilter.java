package dev.comptoir.inventory.replenishment;

import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list holds. Pending ones oldest first, others by when they were decided, newest first.
 *
 * @param stores only of these; empty for those of all stores
 * @param origin only of this origin; null for both
 */
record RequestFilter(
        ReplenishmentStatus status,
        Optional<Set<UUID>> stores,
        @Nullable ReplenishmentOrigin origin) {

    private boolean oldestFirst() {
        return status == ReplenishmentStatus.PENDING;
    }

    String time() {
        return oldestFirst() ? "requested_at" : "decided_at";
    }

    String direction() {
        return oldestFirst() ? "" : "desc";
    }

    String beyond() {
        return oldestFirst() ? ">" : "<";
    }

    Cursor cursorAt(ReplenishmentRequest request) {
        Instant time = oldestFirst() ? request.requestedAt() : Objects.requireNonNull(request.decidedAt());
        return Cursor.of(listing(), time, request.id());
    }

    /** Where to go on; empty at the beginning. */
    Optional<Cursor> cursorOf(PageRequest page) {
        return page.cursor(listing(), Instant.class, UUID.class);
    }

    private String listing() {
        return "replenishment." + status;
    }
}
