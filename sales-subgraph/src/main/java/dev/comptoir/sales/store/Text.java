package dev.comptoir.sales.store;

import org.jspecify.annotations.Nullable;

/** What people type into a name: kept without blanks around it, refused when it cannot be shown on one line. */
final class Text {

    private Text() {}

    /** @throws InvalidStore with this key when the text is blank, too long, or has control characters in it */
    static String required(String key, String given, int longest) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidStore(key, InvalidStore.shortened(text), longest);
        }
        return text;
    }

    static @Nullable String optional(String key, @Nullable String given, int longest) {
        return given == null || given.isBlank() ? null : required(key, given, longest);
    }
}
