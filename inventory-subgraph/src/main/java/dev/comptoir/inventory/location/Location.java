package dev.comptoir.inventory.location;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place between which goods move.
 *
 * @param id for a store, the store's own id
 * @param name absent for the places that every chain has: these are called by their kind, in the reader's language
 */
public record Location(UUID id, LocationKind kind, @Nullable String name) {

    // Made by the migration; other services name the ends of their movements by these.
    public static final UUID CENTRAL_WAREHOUSE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID SUPPLIER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    public static final UUID CUSTOMER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    public static final UUID LOSS = UUID.fromString("00000000-0000-7000-8000-000000000004");
}
