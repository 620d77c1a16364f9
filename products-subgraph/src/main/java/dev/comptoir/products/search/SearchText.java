package dev.comptoir.products.search;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for. Nothing in it has a meaning but its letters and digits.
 *
 * @param value one line of 1 to 200 characters
 */
record SearchText(String value) {

    private static final int LONGEST = 200;

    /**
     * What was typed; empty when that is nothing but blanks.
     *
     * @throws Refusal when it is too long
     */
    static Optional<SearchText> in(@Nullable String typed) {
        String line = typed == null ? "" : PlainText.line(typed);
        if (PlainText.length(line) > LONGEST) {
            throw Refusal.badInput("search.too-long", LONGEST);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(new SearchText(line));
    }

    /** The SKU it could be, as SKUs are compared. */
    String skuKey() {
        return PlainText.folded(value);
    }

    /** The barcode it is, if it is one. */
    @Nullable
    String barcode() {
        return Barcode.in(value).map(Barcode::digits).orElse(null);
    }
}
