package dev.comptoir.ui.design;

import java.util.Locale;

/** What a colour says. It is never the only thing that says it: there are words, too. */
public enum Tone {
    DANGER,
    WARNING,
    INFO,
    GOOD,
    NEUTRAL;

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
