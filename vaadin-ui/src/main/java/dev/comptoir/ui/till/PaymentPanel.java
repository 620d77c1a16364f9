package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the basket is paid: tender by tender, until nothing is left; then the sale is sent. */
class PaymentPanel extends Div implements TenderForm.Entering, TakesKeys {
    private final String currency;
    private final transient Settlement settlement;
    private final transient Paid paid;
    private final transient Consumer<List<Tender>> finished;
    private final H2 heading = new H2(getTranslation("till.payment"));
    private final Span left = new Span();
    private final TenderList tenders;
    private final TenderForm form;
    private final Span change = new Span();
    private final PaymentNotices notices = new PaymentNotices();
    private final transient CardDesk cards;
    private final Button take = new Button();
    private final Button back = new Button();

    /**
     * @param total what is owed, as far as the page knows
     * @param paid what cards paid already
     * @param offered the tenders to choose from
     * @param finished called with what is handed over once it comes to the total
     * @param given called when the sale is gone on with
     */
    PaymentPanel(
            Till till,
            BigDecimal total,
            Paid paid,
            Collection<PaymentMethod> offered,
            Consumer<List<Tender>> finished,
            Runnable given) {
        this.currency = till.store().currency();
        this.settlement = new Settlement(total);
        this.paid = paid;
        this.finished = finished;
        this.tenders = new TenderList(currency, this::remove);
        this.form = new TenderForm(till, settlement, offered, this);
        this.cards = new CardDesk(till, paid, this::charged, this::over);
        addClassName("till-payment");
        left.addClassName("till-total");
        change.addClassName("till-change");
        change.getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClassName("till-act");
        take.addClickListener(click -> take());
        back.setText(getTranslation("till.back"));
        back.addClassName("till-key");
        back.addClickListener(click -> given.run());
        back.addClickShortcut(Key.ESCAPE);
        add(heading, left, tenders, form, change, notices, cards.notices(), take, back);
        paid.tenders().forEach(settlement::add);
        tenders.show(settlement.tenders());
        form.choose(PaymentMethod.CASH);
    }

    void begin() {
        if (paid.asked() != null) {
            enable(false);
            cards.goOn();
        } else if (form.isVisible()) {
            form.focus();
        }
    }

    @Override
    public void press(String key) {
        if (form.isVisible()) {
            form.press(key);
        }
    }

    /** A gift card was scanned, outside of any field. */
    void scanned(String text) {
        GiftCardField.codeIn(text).filter(digits -> take.isVisible()).ifPresent(digits -> {
            form.choose(PaymentMethod.GIFT_CARD);
            form.code().setValue(digits);
            take();
        });
    }

    /** What was brought back is worth more than the basket: nothing is paid, this much is given back. */
    void givingBack(String money) {
        heading.setText(getTranslation("till.give-back"));
        form.setVisible(false);
        left.setText(money);
        take.setText(getTranslation("till.give-back.take"));
        take.addClickShortcut(Key.ENTER);
        take.focus();
    }

    /** Nothing can be changed while the answer is waited for. */
    void sending() {
        enable(false);
        notices.sending();
    }

    /** Nobody knows whether the goods are sold: it can only be asked again. */
    void unknown(Runnable again) {
        enable(false);
        notices.unknown(again);
    }

    private void enable(boolean enabled) {
        take.setVisible(enabled);
        back.setVisible(enabled);
        form.setVisible(enabled);
        tenders.setEnabled(enabled);
    }

    @Override
    public void take() {
        var stray = form.strayCode();
        var sum = form.sum();
        if (stray.isPresent()) {
            scanned(stray.get());
        } else if (settlement.left().signum() == 0) {
            finished.accept(settlement.tenders());
        } else if (sum == null || sum.signum() <= 0 || !settlement.takes(form.method(), sum)) {
            form.wrongSum();
        } else {
            notices.nothing();
            take(form.method(), sum);
        }
    }

    private void take(PaymentMethod method, BigDecimal sum) {
        switch (method) {
            case CARD -> {
                enable(false);
                cards.take(sum);
            }
            case GIFT_CARD -> form.code().ask(card -> giftCard(card, sum));
            default -> taken(new Tender(method, sum));
        }
    }

    /** The card was charged. */
    private void charged(Tender tender) {
        enable(true);
        notices.charged(money(tender.amount()), String.valueOf(tender.detail()));
        taken(tender);
    }

    /** The card was not charged, or nobody waits for it: another tender, or the same again. */
    private void over(@Nullable Notice why) {
        enable(true);
        notices.nothing();
        if (why != null) {
            var typed = form.typed();
            var sum = typed == null ? settlement.left() : typed;
            notices.notCharged(why, () -> {
                notices.nothing();
                taken(new Tender(PaymentMethod.CARD, sum));
            });
        }
        form.choose(PaymentMethod.CARD);
    }

    /** Takes what is on the card, at most what is wanted. */
    private void giftCard(GiftCardField.Found card, BigDecimal wanted) {
        var there = card.balance().subtract(settlement.takenFrom(card.code()));
        if (there.signum() <= 0) {
            form.code().wrong(getTranslation("till.giftcard.empty"));
            return;
        }
        var part = wanted.min(there).min(settlement.left());
        if (part.signum() > 0) {
            notices.giftCard(money(there), money(there.subtract(part)));
            form.code().clear();
            taken(new Tender(PaymentMethod.GIFT_CARD, part, null, card.code(), card.shown()));
        }
    }

    private void taken(Tender tender) {
        settlement.add(tender);
        tenders.show(settlement.tenders());
        if (settlement.left().signum() == 0) {
            form.tell();
            finished.accept(settlement.tenders());
        } else {
            form.next();
        }
    }

    private void remove(Tender tender) {
        if (tender.cardPaymentId() == null) {
            removed(tender);
            return;
        }
        cards.giveBack(tender.cardPaymentId(), said -> {
            notices.givenBack(said);
            if (!paid.tenders().contains(tender)) {
                removed(tender);
            }
        });
    }

    private void removed(Tender tender) {
        settlement.remove(tender);
        tenders.show(settlement.tenders());
        form.choose(PaymentMethod.CASH);
    }

    @Override
    public void otherwise() {
        notices.nothing();
    }

    @Override
    public void changed() {
        left.setText(money(settlement.left()));
        var more = settlement.changeWith(form.method(), form.typed());
        change.setText(more.signum() > 0 ? getTranslation("till.change", money(more)) : "");
        take.setText(getTranslation("till.take", getTranslation(form.method().key())));
    }

    private String money(BigDecimal sum) {
        return Formats.here().money(new Money(sum, currency));
    }
}
