package dev.comptoir.sales.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes plain text of whatever was typed, pasted, scanned or sent. */
public final class PlainText {

    /** Control characters (NUL among them, which PostgreSQL cannot store) and halves of characters; lines may break. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}&&[^\\n\\t]]+");

    private PlainText() {}

    /** The text without what is no text, and without blanks around it; empty when nothing was typed. */
    public static String of(@Nullable String typed) {
        return typed == null ? "" : UNFIT.matcher(typed).replaceAll(" ").strip();
    }
}
