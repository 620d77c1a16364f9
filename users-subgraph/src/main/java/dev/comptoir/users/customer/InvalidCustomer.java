package dev.comptoir.users.customer;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A customer cannot be so. */
final class InvalidCustomer extends RuntimeException {

    private final CustomerField field;
    private final String key;
    private final int longest;

    InvalidCustomer(CustomerField field, String key, int longest) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.longest = longest;
    }

    /** The same as a member of a result union. */
    InvalidCustomerError asResult(Locale locale) {
        return new InvalidCustomerError(Messages.text(locale, key, longest), field);
    }

    record InvalidCustomerError(String message, CustomerField field) {}
}
