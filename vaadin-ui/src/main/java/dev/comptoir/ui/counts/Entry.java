package dev.comptoir.ui.counts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that was counted and is to be sent, under a key of its own: however often it is sent, it counts once.
 *
 * @param code a barcode or a SKU
 */
record Entry(UUID key, String code, BigDecimal quantity, Mode mode) {
    private static final Pattern TIMES = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*[*x×]\\s*(.+)");
    private static final int LONGEST_CODE = 64;

    enum Mode {
        /** The number is the whole. */
        SET,
        /** It is added to what was counted before. */
        ADD
    }

    /** What a scanner typed, or a person: a code counts one, {@code 3*code} counts three. Empty for nothing of the kind. */
    static Optional<Entry> typed(String text) {
        var words = text.strip();
        var times = TIMES.matcher(words);
        if (times.matches()) {
            var quantity = new BigDecimal(times.group(1).replace(',', '.'));
            return quantity.signum() > 0 ? more(times.group(2).strip(), quantity) : Optional.empty();
        }
        return more(words, BigDecimal.ONE);
    }

    static Entry whole(String code, BigDecimal quantity) {
        return new Entry(UUID.randomUUID(), code, quantity, Mode.SET);
    }

    static Entry more(String code, int quantity) {
        return new Entry(UUID.randomUUID(), code, BigDecimal.valueOf(quantity), Mode.ADD);
    }

    private static Optional<Entry> more(String code, BigDecimal quantity) {
        return code.isEmpty() || code.length() > LONGEST_CODE
                ? Optional.empty()
                : Optional.of(new Entry(UUID.randomUUID(), code, quantity, Mode.ADD));
    }
}
