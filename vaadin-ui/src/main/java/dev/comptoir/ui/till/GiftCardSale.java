package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.graph.Errand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sells a gift card: for how much, then how it is paid. Sent under one key until it is known what became of it; the browser
 * keeps the key, and what cards paid, apart from those of the basket.
 */
class GiftCardSale extends SidePanel {
    private final transient SaleDesk desk;
    private final String sessionId;
    private final transient Paid paid;
    private final BigDecimalField amount = new BigDecimalField();
    private @Nullable PaymentPanel panel;

    static void open(SaleDesk desk) {
        var sale = new GiftCardSale(desk);
        Kept.paid(sale.paidAs(), sale.paid::restore);
        desk.beside(sale);
        sale.amount.focus();
    }

    /** Goes on with what was paid, or sent, before the page was left. */
    static void goOn(SaleDesk desk) {
        Kept.giftCard(desk.till().sessionId(), begun -> {
            var sale = new GiftCardSale(desk);
            if (begun.tenders() != null) {
                sale.payment(begun).unknown(() -> sale.send(begun));
            } else {
                Kept.paid(sale.paidAs(), kept -> {
                    sale.paid.restore(kept);
                    desk.said().warning(sale.getTranslation("till.card.kept"));
                    sale.payment(begun).begin();
                });
            }
        });
    }

    private GiftCardSale(SaleDesk desk) {
        super("till.do.giftcard", desk);
        this.desk = desk;
        this.sessionId = desk.till().sessionId();
        this.paid = new Paid(paidAs());
        amount.setLabel(getTranslation("till.amount", desk.till().store().currency()));
        amount.setLocale(getLocale());
        amount.addClassName("till-amount");
        amount.addKeyDownListener(Key.ENTER, enter -> pay());
        var go = new Button(getTranslation("till.giftcard.pay"), click -> pay());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassName("till-act");
        show(amount, go);
    }

    private String paidAs() {
        return sessionId + ".gift-card";
    }

    private void pay() {
        var worth = amount.getValue();
        if (worth == null || worth.signum() <= 0 || worth.stripTrailingZeros().scale() > 2) {
            amount.setErrorMessage(getTranslation("till.giftcard.worth"));
            amount.setInvalid(true);
            return;
        }
        var begun = GiftCardAttempt.of(worth.scale() < 2 ? worth.setScale(2) : worth);
        Kept.giftCard(sessionId, begun);
        payment(begun).begin();
    }

    private PaymentPanel payment(GiftCardAttempt begun) {
        var shown = new PaymentPanel(
                desk.till(),
                begun.worth(),
                paid,
                List.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.OTHER),
                tenders -> send(begun.paid(tenders)),
                desk::sell);
        panel = shown;
        desk.beside(shown);
        return shown;
    }

    private void send(GiftCardAttempt attempt) {
        var shown = Objects.requireNonNull(panel);
        shown.sending();
        Kept.giftCard(sessionId, attempt);
        new Errand<>(desk.till().graph(), SellGiftCard.class, "sellGiftCard", SellGiftCard::sellGiftCard)
                .send(attempt.input(sessionId), new Errand.Ending<>() {
                    @Override
                    public void known(SellGiftCard.Outcome sold) {
                        know(sold);
                    }

                    @Override
                    public void refused(String why) {
                        refuse(why);
                    }

                    @Override
                    public void unknown() {
                        shown.unknown(() -> send(attempt));
                    }
                });
    }

    private void know(SellGiftCard.Outcome sold) {
        if (sold.code() != null) {
            paid.clear();
            Kept.noGiftCard(sessionId);
            desk.beside(new GiftCardSheet(desk.till().store(), sold, desk::sell));
            return;
        }
        if (sold.cardPaymentId() != null) {
            paid.drop(sold.cardPaymentId());
        }
        refuse(String.valueOf(sold.message()));
    }

    /** Nothing was sold; what cards paid still counts. */
    private void refuse(String why) {
        Kept.noGiftCard(sessionId);
        desk.beside(this);
        desk.said().wrong(why);
        amount.focus();
    }
}
