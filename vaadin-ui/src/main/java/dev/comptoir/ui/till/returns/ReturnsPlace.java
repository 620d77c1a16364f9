package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Graph;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where goods are taken back: a register of a store, in a session that is open.
 *
 * @param graph whom to ask
 * @param zone of the store
 * @param sessionId out of whose drawer money is given back
 * @param customer of the sale that is going on, whose receipts are meant; null when nobody said
 */
public record ReturnsPlace(
        Graph graph,
        String storeId,
        String storeName,
        ZoneId zone,
        String sessionId,
        @Nullable Customer customer) {

    /** Somebody the shop knows. */
    public record Customer(String id, String name) {}
}
