package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Opens a session on a register. */
@GraphDocument("OpenTill")
record OpenTill(@Nullable Outcome openTill) {

    record Outcome(
            String type,
            @Nullable String id,
            @Nullable Session session,
            @Nullable String message) {

        /** The session to sell in: the new one, or the one that somebody else opened meanwhile; null when refused. */
        @Nullable
        String sessionId() {
            return session == null ? id : session.id();
        }
    }

    record Session(String id) {}
}
