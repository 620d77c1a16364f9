package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.graph.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The code of a gift card, scanned or typed, and the question what is on it. */
class GiftCardField extends TextField {
    private static final String CODE = "\\d{16}";
    private static final int LONGEST = 24;
    private static final int SHOWN = 9;

    private final transient Till till;

    /** @param entered called with Enter */
    GiftCardField(Till till, Runnable entered) {
        this.till = till;
        setLabel(getTranslation("till.giftcard.code"));
        setMaxLength(LONGEST);
        addClassName("till-giftcard-field");
        getElement().setAttribute("autocomplete", "off");
        getElement().setAttribute("inputmode", "numeric");
        addKeyDownListener(Key.ENTER, enter -> entered.run());
    }

    /** The digits, if that is what was scanned: blanks and dashes do not matter. */
    static Optional<String> codeIn(String text) {
        return Optional.of(digits(text)).filter(digits -> digits.matches(CODE));
    }

    /**
     * A card that there is.
     *
     * @param shown the end of its code, as everybody may see it
     */
    record Found(String code, BigDecimal balance, String shown) {}

    /** Asks what is on the card; says so itself when there is none. */
    void ask(Consumer<Found> found) {
        var code = digits(getValue());
        if (code.isEmpty()) {
            wrong(getTranslation("till.giftcard.scan"));
            return;
        }
        till.ask(
                GiftCard.class,
                Map.of("code", code),
                answer -> know(code, answer, found),
                failure -> wrong(getTranslation("failure.unavailable")));
    }

    private void know(String code, Answer<GiftCard> answer, Consumer<Found> found) {
        var card = answer.data().giftCard();
        if (card != null && card.balance() != null) {
            var masked = String.valueOf(card.code());
            found.accept(
                    new Found(code, card.balance().amount(), masked.substring(Math.max(0, masked.length() - SHOWN))));
        } else if (card != null && card.message() != null) {
            wrong(card.message());
        } else {
            wrong(answer.whyMissing("giftCard")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable")));
        }
    }

    void wrong(String why) {
        setErrorMessage(why);
        setInvalid(true);
        focus();
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s-]", "");
    }
}
