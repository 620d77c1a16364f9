package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** How the basket is paid: tender by tender, until nothing is left; then the sale is sent. */
class PaymentPanel extends Div {
    private final String currency;
    private final transient Settlement settlement;
    private final transient Consumer<List<Tender>> finished;
    private final BigDecimalField amount = new BigDecimalField();
    private final Segmented<PaymentMethod> methods = new Segmented<>(getTranslation("till.tender"), this::choose);
    private final Div tenders = new Div();
    private final Div quick = new Div();
    private final H2 heading = new H2(getTranslation("till.payment"));
    private final Span left = new Span();
    private final Span change = new Span();
    private final Div outcome = new Div();
    private final Button take = new Button();
    private final Button back = new Button();
    private PaymentMethod method = PaymentMethod.CASH;

    /**
     * @param total what is owed, as far as the page knows
     * @param finished called with what is handed over once it comes to the total
     * @param given called when the sale is gone on with
     */
    PaymentPanel(String currency, BigDecimal total, Consumer<List<Tender>> finished, Runnable given) {
        this.currency = currency;
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
        for (var each : PaymentMethod.offered()) {
            methods.offering(each, getTranslation(each.key()));
        }
        methods.addClassName("till-methods");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClassName("till-act");
        take.addClickListener(click -> take());
        back.setText(getTranslation("till.back"));
        back.addClassName("till-key");
        back.addClickListener(click -> given.run());
        back.addClickShortcut(Key.ESCAPE);
        add(heading, left, tenders, methods, amount, quick, change, take, back, outcome);
        key(Key.F2, PaymentMethod.CASH);
        key(Key.F4, PaymentMethod.CARD);
        key(Key.F8, PaymentMethod.GIFT_CARD);
        choose(PaymentMethod.CASH);
    }

    void begin() {
        amount.focus();
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
    }

    private void key(Key key, PaymentMethod chosen) {
        com.vaadin.flow.component.Shortcuts.addShortcutListener(this, () -> choose(chosen), key);
    }

    private void choose(PaymentMethod chosen) {
        method = chosen;
        methods.taken(chosen);
        quick.removeAll();
        if (chosen == PaymentMethod.CASH) {
            settlement.notes().forEach(note -> quick.add(note(note)));
        }
        tell();
        amount.focus();
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
        // Nothing typed means all that is left: no figure stands there for digits to be added to.
        var typed = amount.getElement().getProperty("value", "").isEmpty() ? settlement.left() : amount.getValue();
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
        settlement.add(new Tender(method, typed));
        tenders.removeAll();
        settlement
                .tenders()
                .forEach(each -> tenders.add(
                        new Span("%s %s".formatted(getTranslation(each.method().key()), money(each.amount())))));
        if (settlement.left().signum() == 0) {
            tell();
            finished.accept(settlement.tenders());
        } else {
            amount.clear();
            choose(PaymentMethod.CASH);
        }
    }

    private void tell() {
        amount.setInvalid(false);
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
