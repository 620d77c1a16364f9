package dev.comptoir.users.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stores a person works in: a list of them, which may be empty, or every store, now and later. */
public final class StoreAssignment {

    private static final StoreAssignment EVERY_STORE = new StoreAssignment(null);

    private final @Nullable List<UUID> ids;

    private StoreAssignment(@Nullable List<UUID> ids) {
        this.ids = ids;
    }

    public static StoreAssignment everyStore() {
        return EVERY_STORE;
    }

    public static StoreAssignment of(Collection<UUID> ids) {
        return new StoreAssignment(ids.stream().distinct().sorted().toList());
    }

    /** The stores by id; absent when it is every store. */
    public Optional<List<UUID>> ids() {
        return Optional.ofNullable(ids);
    }
}
