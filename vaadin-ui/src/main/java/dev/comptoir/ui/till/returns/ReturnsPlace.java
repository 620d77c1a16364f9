package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Graph;
import java.time.ZoneId;

/**
 * Where goods are taken back: a register of a store, in a session that is open.
 *
 * @param graph whom to ask
 * @param zone of the store
 * @param sessionId out of whose drawer money is given back
 */
public record ReturnsPlace(Graph graph, String storeId, String storeName, ZoneId zone, String sessionId) {}
