package dev.comptoir.products.offer;

import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stores in which an offer counts; none = all of them, those of the future too. Whoever works for the whole company
 * changes every offer, a manager those that count in his own stores only; he sees those that count in one of his.
 */
public record OfferStores(Set<UUID> ids) {

    private static final int MOST = 1_000;

    /** The condition on a row with {@code stores}; its parameter is {@code mine}, from {@link #seenBy}. */
    public static final String SEEN =
            "(cast(:mine as uuid[]) is null or stores = '{}' or stores && cast(:mine as uuid[]))";

    public OfferStores {
        ids = Set.copyOf(ids);
    }

    /** @throws Refusal when there are too many */
    public static OfferStores of(Collection<UUID> ids) {
        if (ids.size() > MOST) {
            throw Refusal.badInput("offer.too-many", ids.size(), MOST);
        }
        return new OfferStores(Set.copyOf(ids));
    }

    /** From {@code stores} of a row. */
    public static OfferStores read(ResultSet row) throws SQLException {
        return new OfferStores(Set.of((UUID[]) row.getArray("stores").getArray()));
    }

    /**
     * The stores whose offers a caller sees, as a parameter; null = all.
     *
     * @param store only offers of this store; null for all of the caller's
     * @throws Refusal when the store is none of the caller's
     */
    public static @Nullable String @Nullable [] seenBy(Caller caller, @Nullable UUID store) {
        if (store != null) {
            caller.requireStore(store);
            return SqlArray.of(Set.of(store));
        }
        return caller.stores().map(SqlArray::of).orElse(null);
    }

    public boolean mayBeSeenBy(Caller caller) {
        return caller.mayAccessAllStores() || ids.isEmpty() || ids.stream().anyMatch(caller::mayAccessStore);
    }

    public boolean mayBeChangedBy(Caller caller) {
        return caller.mayAccessAllStores() || (!ids.isEmpty() && ids.stream().allMatch(caller::mayAccessStore));
    }

    /** @throws Refusal when the caller may not change what counts in these stores */
    public void requireChangeBy(Caller caller) {
        if (!mayBeChangedBy(caller)) {
            throw Refusal.forbidden(ids.isEmpty() ? "offer.all-stores" : "offer.stores-not-yours");
        }
    }

    /** As a parameter of a statement. */
    public @Nullable String[] array() {
        return SqlArray.of(ids);
    }
}
