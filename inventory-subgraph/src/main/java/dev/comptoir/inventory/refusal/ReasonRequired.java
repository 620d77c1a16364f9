package dev.comptoir.inventory.refusal;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A reason, a reference or a name is blank or too long. */
public final class ReasonRequired extends StockRefusal {

    private final String key;
    private final int longest;

    /** @param key of the message bundle; its argument is the greatest length */
    public ReasonRequired(String key, int longest) {
        super(key);
        this.key = key;
        this.longest = longest;
    }

    /** @return the words in one line, without the blanks around them */
    public static String in(String words, String key, int longest) {
        String stripped = line(words);
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new ReasonRequired(key, longest);
        }
        return stripped;
    }

    /** The words without control characters, NUL among them, which PostgreSQL cannot store. */
    public static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    @Override
    protected Object asResult(Locale locale) {
        return new ReasonRequiredError(Messages.text(locale, key, longest));
    }

    public record ReasonRequiredError(String message) {}
}
