package dev.comptoir.sales.bill;

import dev.comptoir.starter.errors.Messages;
import java.util.List;
import java.util.Locale;

/** A bill cannot be as it was asked for. */
public final class ImpossibleBill extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message bundle, with its arguments */
    public ImpossibleBill(String key, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, key, arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Why, in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments.toArray());
    }
}
