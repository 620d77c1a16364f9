package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sells a gift card: for how much, then how it is paid. Sent under one key until it is known what became of it. */
class GiftCardSale extends SidePanel {
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");

    private final transient SaleDesk desk;
    private final transient Paid paid;
    private final BigDecimalField amount = new BigDecimalField();
    private final String key = UUID.randomUUID().toString();
    private @Nullable PaymentPanel panel;

    static void open(SaleDesk desk) {
        var sale = new GiftCardSale(desk);
        desk.beside(sale);
        sale.amount.focus();
    }

    private GiftCardSale(SaleDesk desk) {
        super("till.do.giftcard", desk);
        this.desk = desk;
        // Apart from what was paid for the basket.
        this.paid = new Paid(desk.till().sessionId() + ".gift-card");
        amount.setLabel(getTranslation("till.amount", desk.till().store().currency()));
        amount.setLocale(getLocale());
        amount.addClassName("till-amount");
        amount.addKeyDownListener(Key.ENTER, enter -> pay());
        var go = new Button(getTranslation("till.giftcard.pay"), click -> pay());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassName("till-act");
        show(amount, go);
    }

    private void pay() {
        var worth = amount.getValue();
        if (worth == null || worth.signum() <= 0 || worth.stripTrailingZeros().scale() > 2) {
            amount.setErrorMessage(getTranslation("till.giftcard.worth"));
            amount.setInvalid(true);
            return;
        }
        var sum = worth.scale() < 2 ? worth.setScale(2) : worth;
        var shown = new PaymentPanel(
                desk.till(),
                sum,
                paid,
                List.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.OTHER),
                tenders -> send(sum, tenders),
                desk::sell);
        panel = shown;
        desk.beside(shown);
        shown.begin();
    }

    private void send(BigDecimal worth, List<Tender> tenders) {
        var shown = panel;
        if (shown == null) {
            return;
        }
        shown.sending();
        desk.till()
                .ask(
                        SellGiftCard.class,
                        Map.of(
                                "input",
                                Map.of(
                                        "tillSessionId",
                                        desk.till().sessionId(),
                                        "amount",
                                        worth.toPlainString(),
                                        "payments",
                                        tenders.stream().map(Tender::input).toList(),
                                        "idempotencyKey",
                                        key)),
                        answer -> know(answer, worth, tenders),
                        failure -> {
                            if (failure instanceof GraphRefusedException refused) {
                                refuse(refused.fault().message());
                            } else {
                                shown.unknown(() -> send(worth, tenders));
                            }
                        });
    }

    private void know(Answer<SellGiftCard> answer, BigDecimal worth, List<Tender> tenders) {
        var sold = answer.data().sellGiftCard();
        if (sold == null) {
            answer.whyMissing("sellGiftCard")
                    .filter(fault -> REFUSED.contains(fault.code()))
                    .ifPresentOrElse(fault -> refuse(fault.message()), () -> {
                        if (panel != null) {
                            panel.unknown(() -> send(worth, tenders));
                        }
                    });
        } else if (sold.code() == null) {
            if (sold.cardPaymentId() != null) {
                paid.drop(sold.cardPaymentId());
            }
            refuse(String.valueOf(sold.message()));
        } else {
            paid.clear();
            Component sheet = new GiftCardSheet(desk.till().store(), sold, desk::sell);
            desk.beside(sheet);
        }
    }

    private void refuse(String why) {
        desk.beside(this);
        desk.said().wrong(new Notice(Icon.ALERT, why).toned(Tone.DANGER));
        amount.focus();
    }
}
