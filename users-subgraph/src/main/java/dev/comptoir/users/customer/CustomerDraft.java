package dev.comptoir.users.customer;

import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a customer, checked: texts in composed characters without blanks around them, null where there are
 * none, and no line breaks but in the note. So the address can stand in the header of a message as it is.
 */
record CustomerDraft(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String note) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_NOTE = 500;
    private static final int FEWEST_DIGITS = 3;

    /** Control characters, halves of characters, line and paragraph separators, and what turns the direction of writing. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** One local part and one domain with a dot, without blanks, quotes, lists or brackets. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s\\p{Cc}\\p{Cf}\\p{Z}@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.\\p{L}{2,63}");

    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()./-]+");

    /** @throws InvalidCustomer when a field cannot be so */
    static CustomerDraft of(
            UUID id, String name, @Nullable String email, @Nullable String phone, @Nullable String note) {
        return new CustomerDraft(id, name(name), email(email), phone(phone), note(note));
    }

    private static String name(String typed) {
        String name = words(typed);
        require(
                name != null
                        && name.length() <= LONGEST_NAME
                        && !UNFIT.matcher(name).find(),
                CustomerField.NAME,
                "customer.name",
                LONGEST_NAME);
        return String.valueOf(name);
    }

    private static @Nullable String email(@Nullable String typed) {
        String email = words(typed);
        require(
                email == null
                        || (email.length() <= LONGEST_EMAIL
                                && !email.contains("..")
                                && ADDRESS.matcher(email).matches()),
                CustomerField.EMAIL,
                "customer.email",
                LONGEST_EMAIL);
        return email;
    }

    private static @Nullable String phone(@Nullable String typed) {
        String phone = typed == null ? null : words(typed.replaceAll("[\\p{Zs}\\u202F]", " "));
        require(
                phone == null
                        || (phone.length() <= LONGEST_PHONE
                                && NUMBER.matcher(phone).matches()
                                && phone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS),
                CustomerField.PHONE,
                "customer.phone",
                LONGEST_PHONE);
        return phone;
    }

    private static @Nullable String note(@Nullable String typed) {
        String note = typed == null ? null : words(typed.replace("\r\n", "\n"));
        require(
                note == null
                        || (note.length() <= LONGEST_NOTE
                                && !UNFIT.matcher(note.replace("\n", "")).find()),
                CustomerField.NOTE,
                "customer.note",
                LONGEST_NOTE);
        return note;
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static void require(boolean sound, CustomerField field, String key, int longest) {
        if (!sound) {
            throw new InvalidCustomer(field, key, longest);
        }
    }
}
