package dev.comptoir.sales.store;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A store cannot be as it was described. Nothing was changed. */
public final class InvalidStore extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    InvalidStore(String key, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, key, arguments), null, false, false);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Why, as the caller reads it. */
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments);
    }

    /** Enough of what was given to recognize it by. */
    static String shortened(String given) {
        return given.length() <= 60 ? given : given.substring(0, 60) + "…";
    }
}
