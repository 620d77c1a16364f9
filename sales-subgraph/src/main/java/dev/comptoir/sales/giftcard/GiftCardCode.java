package dev.comptoir.sales.giftcard;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * What makes a gift card money: fifteen random digits and a check digit (Luhn's), so that a slip of the fingers is no other
 * card.
 */
record GiftCardCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 16;
    private static final int SHOWN = 4;

    static GiftCardCode random() {
        var digits = new StringBuilder();
        while (digits.length() < LENGTH - 1) {
            digits.append(RANDOM.nextInt(10));
        }
        for (int check = 0; ; check++) {
            String code = digits.toString() + check;
            if (sum(code) % 10 == 0) {
                return new GiftCardCode(code);
            }
        }
    }

    /** Blanks and dashes do not matter; empty when it is no code of any card. */
    static Optional<GiftCardCode> of(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f-]", "");
        return digits.matches("[0-9]{" + LENGTH + "}") && sum(digits) % 10 == 0
                ? Optional.of(new GiftCardCode(digits))
                : Optional.empty();
    }

    /** As everybody may see it. */
    String masked() {
        return "•••• •••• •••• " + digits.substring(LENGTH - SHOWN);
    }

    /** In groups of four, as people read it. */
    String inGroups() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    /** Never the digits: they are money, and logs are read. */
    @Override
    public String toString() {
        return masked();
    }
}
