package dev.comptoir.ui.replenishment;

import org.jspecify.annotations.Nullable;

/** What came of turning a request down, or of taking it back. @param message why it was refused; null when it was not */
record Settled(String type, @Nullable String message) {}
