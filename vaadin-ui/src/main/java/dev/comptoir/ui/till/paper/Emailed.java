package dev.comptoir.ui.till.paper;

import org.jspecify.annotations.Nullable;

/** What comes of sending a receipt by e-mail. */
interface Emailed {

    @Nullable
    Outcome outcome();

    /** @param message why not; null when it is on its way */
    record Outcome(
            String type, @Nullable String address, @Nullable String message) {}
}
