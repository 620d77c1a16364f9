package dev.comptoir.sales.post;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address of a customer: one, plain, and nothing in it that could become another header of the message. */
record Address(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final Pattern PLAIN = Pattern.compile(
            "([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** Empty when it is none. Quoted names and comments, which nobody has, are none either. */
    static Optional<Address> of(String given) {
        String text = given.strip();
        var plain = PLAIN.matcher(text);
        return text.length() <= LONGEST && plain.matches() && plain.group(1).length() <= LONGEST_NAME
                ? Optional.of(new Address(text))
                : Optional.empty();
    }
}
