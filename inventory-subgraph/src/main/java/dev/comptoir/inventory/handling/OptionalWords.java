package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.refusal.ReasonRequired;
import dev.comptoir.starter.errors.Refusal;
import org.jspecify.annotations.Nullable;

/** Words that may be left out. */
final class OptionalWords {

    private OptionalWords() {}

    /**
     * The words in one line, without the blanks around them; null when there are none.
     *
     * @param key of the message bundle; its argument is the greatest length
     * @throws Refusal when they are too long
     */
    static @Nullable String in(@Nullable String words, String key, int longest) {
        String stripped = words == null ? "" : ReasonRequired.line(words);
        if (stripped.length() > longest) {
            throw Refusal.badInput(key, longest);
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
