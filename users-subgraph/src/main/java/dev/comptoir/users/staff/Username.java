package dev.comptoir.users.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a person signs in with: 2 to 64 letters, digits and {@code . _ - @ +}, the same in upper and lower case.
 */
public record Username(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{1,63}");

    /** @throws IllegalArgumentException when the text cannot be a username */
    public Username {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A username is 2 to 64 letters, digits and . _ - @ +, and begins with a letter or a digit");
        }
    }

    /** What somebody typed, if it can be a username at all. */
    public static Optional<Username> typed(String text) {
        try {
            return Optional.of(new Username(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
