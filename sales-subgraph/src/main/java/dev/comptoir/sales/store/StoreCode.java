package dev.comptoir.sales.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The chain's own short name of a store, 1 to 20 letters, digits or dashes. Held in capitals: case does not matter.
 *
 * @throws InvalidStore when the text is no such code
 */
public record StoreCode(String text) {

    static final int LONGEST = 20;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{1," + LONGEST + "}");
    private static final Pattern UNFIT = Pattern.compile("[^A-Z0-9]+");

    public StoreCode {
        text = text.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidStore("store.code.malformed", InvalidStore.shortened(text));
        }
    }

    /** The code that resembles a name: {@code "Café de la Gare"} becomes {@code CAFE-DE-LA-GARE}. */
    static StoreCode resembling(String name) {
        String capitals = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        String fit = trimmed(UNFIT.matcher(capitals).replaceAll("-"), LONGEST);
        return new StoreCode(fit.isEmpty() ? "STORE" : fit);
    }

    /** The same with a number at the end, for when the code itself is taken. */
    StoreCode numbered(int number) {
        String suffix = "-" + number;
        return new StoreCode(trimmed(text, LONGEST - suffix.length()) + suffix);
    }

    private static String trimmed(String code, int length) {
        String cut = code.startsWith("-") ? code.substring(1) : code;
        cut = cut.substring(0, Math.min(cut.length(), length));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    @Override
    public String toString() {
        return text;
    }
}
