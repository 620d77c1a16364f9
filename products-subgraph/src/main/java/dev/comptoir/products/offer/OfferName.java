package dev.comptoir.products.offer;

import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;

/** What people call an offer; that of a promotion stands on receipts. */
public final class OfferName {

    private static final int LONGEST = 80;

    private OfferName() {}

    /** @throws Refusal when it is blank or too long */
    public static String checked(String typed) {
        String name = PlainText.line(typed);
        if (name.isEmpty() || PlainText.length(name) > LONGEST) {
            throw Refusal.badInput("offer.name", LONGEST);
        }
        return name;
    }
}
