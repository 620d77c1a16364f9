package dev.comptoir.ui.thresholds;

import org.jspecify.annotations.Nullable;

/** What came of a decision. @param message why it was refused; null when it was not */
record Said(String type, @Nullable String message) {}
