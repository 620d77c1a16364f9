package dev.comptoir.products.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes one plain line of whatever was typed, pasted or sent, so that texts that look alike are alike. */
public final class PlainText {

    /** Control characters (NUL among them, which PostgreSQL cannot store), halves of characters, blanks of any kind. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\x{FEFF}]+");

    private PlainText() {}

    /** The text in composed characters (NFC), without control characters, with single blanks and none at the ends. */
    public static String line(String typed) {
        String blanks = BLANK.matcher(typed).replaceAll(" ");
        return Normalizer.normalize(blanks, Normalizer.Form.NFC).strip();
    }

    /** What two lines are compared by when case does not matter. Upper case first: it makes one of "ß" and "SS". */
    public static String folded(String line) {
        return line.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The length people would count, emoji as one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text for a message: its beginning, when it is long. */
    public static String shortened(String text) {
        String line = line(text);
        return length(line) <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }
}
