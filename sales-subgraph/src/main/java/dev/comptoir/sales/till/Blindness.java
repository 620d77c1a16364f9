package dev.comptoir.sales.till;

import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;

/** Who counts a drawer without knowing what is expected in it: cashiers, where the store wants it so, until it is closed. */
public final class Blindness {

    private Blindness() {}

    public static boolean hides(TillSession session, Caller caller) {
        return session.isOpen() && session.blindCount() && !caller.has(Role.MANAGER) && !caller.has(Role.ADMIN);
    }
}
