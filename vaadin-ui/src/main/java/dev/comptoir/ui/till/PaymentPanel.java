package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the basket is paid: tender by tender, until nothing is left; then the sale is sent. */
class PaymentPanel extends Div {
    private static final String GIFT_CARD_CODE = "\\d{16}";

    private final transient Till till;
    private final String currency;
    private final transient Settlement settlement;
    private final transient Consumer<List<Tender>> finished;
    private final BigDecimalField amount = new BigDecimalField();
    private final Segmented<PaymentMethod> methods = new Segmented<>(getTranslation("till.tender"), this::chosen);
    private final Div tenders = new Div();
    private final Div quick = new Div();
    private final H2 heading = new H2(getTranslation("till.payment"));
    private final Span left = new Span();
    private final Span change = new Span();
    private final Div outcome = new Div();
    private final TextField code = new TextField();
    private final CardDesk cards;
    private final transient Paid paid;
    private final Button take = new Button();
    private final Button back = new Button();
    private PaymentMethod method = PaymentMethod.CASH;

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
        this.till = till;
        this.currency = till.store().currency();
        this.paid = paid;
        this.cards = new CardDesk(till, paid, this::charged, this::over);
        this.settlement = new Settlement(total);
        this.finished = finished;
        addClassName("till-payment");
        left.addClassName("till-total");
        change.addClassName("till-change");
        change.getElement().setAttribute("role", "status");
        tenders.addClassName("till-tenders");
        quick.addClassName("till-quick");
        amount.setLabel(getTranslation("till.amount", currency));
        amount.setLocale(getLocale());
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addClassName("till-amount");
        amount.addValueChangeListener(typed -> tell());
        amount.addKeyDownListener(Key.ENTER, enter -> take());
        code.setLabel(getTranslation("till.giftcard.code"));
        code.setMaxLength(24);
        code.addClassName("till-giftcard-field");
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("inputmode", "numeric");
        code.addKeyDownListener(Key.ENTER, enter -> take());
        offered.forEach(each -> methods.offering(each, getTranslation(each.key())));
        methods.addClassName("till-methods");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClassName("till-act");
        take.addClickListener(click -> take());
        back.setText(getTranslation("till.back"));
        back.addClassName("till-key");
        back.addClickListener(click -> given.run());
        back.addClickShortcut(Key.ESCAPE);
        add(heading, left, tenders, methods, code, amount, quick, change, outcome, cards, take, back);
        key(Key.F2, PaymentMethod.CASH);
        key(Key.F4, PaymentMethod.CARD);
        if (offered.contains(PaymentMethod.GIFT_CARD)) {
            key(Key.F8, PaymentMethod.GIFT_CARD);
        }
        paid.tenders().forEach(settlement::add);
        list();
        choose(PaymentMethod.CASH);
    }

    void begin() {
        if (paid.asked() != null) {
            enable(false);
            cards.goOn();
        } else if (amount.isVisible()) {
            amount.focus();
        }
    }

    /** A gift card was scanned, outside of any field. */
    void scanned(String text) {
        var digits = text.replaceAll("[\\s-]", "");
        if (take.isVisible() && digits.matches(GIFT_CARD_CODE)) {
            choose(PaymentMethod.GIFT_CARD);
            code.setValue(digits);
            take();
        }
    }

    /** What was brought back is worth more than the basket: nothing is paid, this much is given back. */
    void givingBack(String money) {
        heading.setText(getTranslation("till.give-back"));
        methods.setVisible(false);
        amount.setVisible(false);
        quick.setVisible(false);
        left.setText(money);
        take.setText(getTranslation("till.give-back.take"));
        take.addClickShortcut(Key.ENTER);
        take.focus();
    }

    /** Nothing can be changed while the answer is waited for. */
    void sending() {
        outcome.removeAll();
        enable(false);
        outcome.add(new Notice(Icon.RETRY, getTranslation("till.sending")).toned(Tone.INFO));
    }

    /** Nobody knows whether the goods are sold: it can only be asked again. */
    void unknown(Runnable again) {
        outcome.removeAll();
        enable(false);
        outcome.add(new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                .toned(Tone.DANGER)
                .saying(getTranslation("till.unknown-outcome.hint"))
                .asAlert());
        var retry = new Button(getTranslation("till.again"), Icon.RETRY.draw(), click -> again.run());
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClassName("till-act");
        outcome.add(retry);
        retry.focus();
    }

    private void enable(boolean enabled) {
        take.setVisible(enabled);
        back.setVisible(enabled);
        methods.setVisible(enabled);
        amount.setVisible(enabled);
        quick.setVisible(enabled);
        code.setVisible(enabled && method == PaymentMethod.GIFT_CARD);
        tenders.setEnabled(enabled);
    }

    private void key(Key key, PaymentMethod chosen) {
        com.vaadin.flow.component.Shortcuts.addShortcutListener(this, () -> chosen(chosen), key);
    }

    /** Somebody goes on otherwise: what was said of the last tender is of no use any more. */
    private void chosen(PaymentMethod chosen) {
        if (take.isVisible()) {
            outcome.removeAll();
            choose(chosen);
        }
    }

    private void choose(PaymentMethod chosen) {
        if (!take.isVisible()) {
            return;
        }
        method = chosen;
        methods.taken(chosen);
        quick.removeAll();
        code.setVisible(chosen == PaymentMethod.GIFT_CARD);
        if (chosen == PaymentMethod.CASH) {
            settlement.notes().forEach(note -> quick.add(note(note)));
        }
        tell();
        if (chosen == PaymentMethod.GIFT_CARD) {
            code.focus();
        } else {
            amount.focus();
        }
    }

    private Button note(BigDecimal note) {
        var button = new Button(money(note), click -> {
            amount.setValue(note);
            take();
        });
        button.addClassName("till-key");
        return button;
    }

    private void take() {
        var raw = amount.getElement().getProperty("value", "");
        if (method != PaymentMethod.GIFT_CARD && raw.strip().matches(GIFT_CARD_CODE)) {
            amount.clear();
            scanned(raw.strip());
            return;
        }
        // Nothing typed means all that is left: no figure stands there for digits to be added to.
        var typed = raw.isEmpty() ? settlement.left() : amount.getValue();
        if (settlement.left().signum() == 0) {
            finished.accept(settlement.tenders());
            return;
        }
        if (typed == null || typed.signum() <= 0 || !settlement.takes(method, typed)) {
            amount.setErrorMessage(getTranslation("till.amount.wrong", money(settlement.left())));
            amount.setInvalid(true);
            amount.focus();
            return;
        }
        outcome.removeAll();
        switch (method) {
            case CARD -> {
                enable(false);
                cards.take(typed);
            }
            case GIFT_CARD -> askGiftCard(typed);
            default -> taken(new Tender(method, typed));
        }
    }

    /** The card was charged. */
    private void charged(Tender tender) {
        enable(true);
        outcome.removeAll();
        outcome.add(new Notice(Icon.CHECK, getTranslation("till.card.approved", money(tender.amount())))
                .toned(Tone.GOOD)
                .saying(String.valueOf(tender.detail())));
        taken(tender);
    }

    /** The card was not charged, or nobody waits for it: another tender, or the same again. */
    private void over(@Nullable Notice why) {
        enable(true);
        outcome.removeAll();
        if (why != null) {
            var typed = amount.getValue();
            var sum = typed == null ? settlement.left() : typed;
            var elsewhere = new Button(getTranslation("till.card.elsewhere"), click -> {
                outcome.removeAll();
                taken(new Tender(PaymentMethod.CARD, sum));
            });
            elsewhere.addClassName("till-key");
            elsewhere.addClickShortcut(Key.F6);
            outcome.add(why.saying(getTranslation("till.card.what-now")), elsewhere);
        }
        choose(PaymentMethod.CARD);
    }

    /** Takes what is on the card, at most what is wanted. */
    private void askGiftCard(BigDecimal wanted) {
        var digits = code.getValue().replaceAll("[\\s-]", "");
        if (digits.isEmpty()) {
            wrongCode(getTranslation("till.giftcard.scan"));
            return;
        }
        till.ask(
                GiftCard.class,
                Map.of("code", digits),
                answer -> {
                    var card = answer.data().giftCard();
                    if (card == null || card.balance() == null) {
                        wrongCode(
                                card != null && card.message() != null
                                        ? card.message()
                                        : answer.whyMissing("giftCard")
                                                .map(fault -> fault.message())
                                                .orElseGet(() -> getTranslation("failure.unavailable")));
                    } else {
                        takeGiftCard(digits, card.balance().amount(), String.valueOf(card.code()), wanted);
                    }
                },
                failure -> wrongCode(getTranslation("failure.unavailable")));
    }

    private void takeGiftCard(String digits, BigDecimal balance, String masked, BigDecimal wanted) {
        var there = settlement.tenders().stream()
                .filter(tender -> digits.equals(tender.giftCardCode()))
                .map(Tender::amount)
                .reduce(balance, BigDecimal::subtract);
        if (there.signum() <= 0) {
            wrongCode(getTranslation("till.giftcard.empty"));
            return;
        }
        var part = wanted.min(there).min(settlement.left());
        if (part.signum() <= 0) {
            return;
        }
        outcome.removeAll();
        outcome.add(new Notice(Icon.CHECK, getTranslation("till.giftcard.balance", money(there)))
                .toned(Tone.GOOD)
                .saying(getTranslation("till.giftcard.rest", money(there.subtract(part)))));
        code.clear();
        taken(new Tender(
                PaymentMethod.GIFT_CARD, part, null, digits, masked.substring(Math.max(0, masked.length() - 9))));
    }

    private void wrongCode(String why) {
        code.setErrorMessage(why);
        code.setInvalid(true);
        code.focus();
    }

    private void taken(Tender tender) {
        settlement.add(tender);
        list();
        if (settlement.left().signum() == 0) {
            tell();
            finished.accept(settlement.tenders());
        } else {
            amount.clear();
            choose(PaymentMethod.CASH);
        }
    }

    private void list() {
        tenders.removeAll();
        settlement.tenders().forEach(each -> tenders.add(line(each)));
    }

    private Div line(Tender tender) {
        var words = "%s %s".formatted(getTranslation(tender.method().key()), money(tender.amount()));
        var line = new Div(new Span(words));
        line.addClassName("till-tender");
        if (tender.detail() != null) {
            var detail = new Span(tender.detail());
            detail.addClassName("receipt-more");
            line.add(detail);
        }
        var remove = new Button(Icon.CLOSE.draw(), click -> remove(tender));
        remove.addClassName("till-key");
        remove.setAriaLabel(getTranslation("till.tender.remove", words));
        remove.setTooltipText(getTranslation("till.tender.remove", words));
        line.add(remove);
        return line;
    }

    private void remove(Tender tender) {
        if (tender.cardPaymentId() == null) {
            removed(tender);
            return;
        }
        cards.giveBack(tender.cardPaymentId(), said -> {
            outcome.removeAll();
            outcome.add(new Notice(Icon.ALERT, said).toned(Tone.INFO));
            if (!paid.tenders().contains(tender)) {
                removed(tender);
            }
        });
    }

    private void removed(Tender tender) {
        settlement.remove(tender);
        list();
        choose(PaymentMethod.CASH);
    }

    private void tell() {
        amount.setInvalid(false);
        code.setInvalid(false);
        left.setText(money(settlement.left()));
        amount.setPlaceholder(money(settlement.left()));
        var back = settlement.changeWith(method, amount.getValue());
        change.setText(back.signum() > 0 ? getTranslation("till.change", money(back)) : "");
        take.setText(getTranslation("till.take", getTranslation(method.key())));
    }

    private String money(BigDecimal sum) {
        return Formats.here().money(new Money(sum, currency));
    }
}
