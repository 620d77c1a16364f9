package dev.comptoir.sales.paper;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.TillSession;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of a session in one language.
 *
 * @param names of those who opened and closed it, by their ids
 * @param blind whether it is for somebody who must not know yet what is expected
 */
record Report(TillSession session, Store store, Wording words, Map<UUID, String> names, boolean blind) {

    String title() {
        return session.zNumber() == null
                ? words.text("paper.x-report")
                : words.text("paper.z-report", session.zNumber());
    }

    @Nullable
    String name(@Nullable UUID person) {
        return person == null ? null : names.get(person);
    }
}
