package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where sales are made: a register of a store, in a session that is open.
 *
 * @param graph whom to ask
 * @param store how the store computes; its id, currency and time zone
 * @param register the register, as it was when the session was gone on with
 * @param sessionId the open session, by its id
 * @param screen what the customer sees
 */
record Till(Graph graph, TillStore.Store store, TillStore.Register register, String sessionId, CustomerScreen screen) {

    /** Asks on behalf of the cashier, see {@link Graph#ask}. */
    <T> void ask(
            Class<T> type, Map<String, ?> variables, Consumer<Answer<T>> known, Consumer<RuntimeException> failed) {
        graph.ask(type, variables, known, failed);
    }
}
