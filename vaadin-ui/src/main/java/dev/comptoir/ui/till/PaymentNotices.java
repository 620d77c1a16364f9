package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;

/** What came of the last tender, or of the whole payment: in words, with what can be done about it. One at a time. */
class PaymentNotices extends Div {

    void nothing() {
        removeAll();
    }

    void sending() {
        removeAll();
        add(new Notice(Icon.RETRY, getTranslation("till.sending")).toned(Tone.INFO));
    }

    /** Nobody knows whether the goods are sold. */
    void unknown(Runnable again) {
        removeAll();
        var retry = new Button(getTranslation("till.again"), Icon.RETRY.draw(), click -> again.run());
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClassName("till-act");
        add(
                new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                        .toned(Tone.DANGER)
                        .saying(getTranslation("till.unknown-outcome.hint"))
                        .asAlert(),
                retry);
        retry.focus();
    }

    void charged(String money, String card) {
        good(getTranslation("till.card.approved", money), card);
    }

    /** @param elsewhere called when the card was taken at a terminal that stands alone */
    void notCharged(Notice why, Runnable elsewhere) {
        removeAll();
        var taken = new Button(getTranslation("till.card.elsewhere"), click -> elsewhere.run());
        taken.addClassName("till-key");
        taken.addClickShortcut(Key.F6);
        add(why.saying(getTranslation("till.card.what-now")), taken);
    }

    /** @param rest what stays on the card */
    void giftCard(String balance, String rest) {
        good(getTranslation("till.giftcard.balance", balance), getTranslation("till.giftcard.rest", rest));
    }

    void givenBack(String words) {
        removeAll();
        add(new Notice(Icon.ALERT, words).toned(Tone.INFO));
    }

    private void good(String title, String more) {
        removeAll();
        add(new Notice(Icon.CHECK, title).toned(Tone.GOOD).saying(more));
    }
}
