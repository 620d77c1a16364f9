package dev.comptoir.ui.till.returns;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cashier looks a receipt up by: its number, or, with cents, what was paid.
 *
 * @param number as scanned or typed; its digits are enough
 */
record Sought(@Nullable String number, @Nullable BigDecimal total) {
    private static final Pattern GIFT_CARD = Pattern.compile("\\d{16}");
    private static final Pattern PAID = Pattern.compile("\\d{1,9}[.,]\\d{1,3}");

    /** The code of a gift card: no receipt has as many digits. */
    static Optional<String> giftCardIn(String typed) {
        return Optional.of(typed.replaceAll("[\\s-]", ""))
                .filter(digits -> GIFT_CARD.matcher(digits).matches());
    }

    static Sought of(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Sought(null, null);
        }
        return PAID.matcher(text).matches()
                ? new Sought(null, new BigDecimal(text.replace(',', '.')))
                : new Sought(text, null);
    }
}
