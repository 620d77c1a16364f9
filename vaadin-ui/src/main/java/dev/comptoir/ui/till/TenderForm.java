package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next tender: by what it is paid, and how much. */
class TenderForm extends Div {
    /** The tenders that have a key of their own, of F1 to F10. */
    static final Map<PaymentMethod, String> KEYS =
            new EnumMap<>(Map.of(PaymentMethod.CASH, "F2", PaymentMethod.CARD, "F4", PaymentMethod.GIFT_CARD, "F8"));

    private final String currency;
    private final transient Collection<PaymentMethod> offered;
    private final transient Settlement settlement;
    private final transient Entering entering;
    private final Segmented<PaymentMethod> methods = new Segmented<>(getTranslation("till.tender"), this::chosen);
    private final GiftCardField code;
    private final BigDecimalField amount = new BigDecimalField();
    private final Div quick = new Div();
    private PaymentMethod method = PaymentMethod.CASH;

    /** Whom the form is for. */
    interface Entering {

        /** What stands in the form is handed over. */
        void take();

        /** Somebody goes on with another tender. */
        void otherwise();

        /** Something else stands in the form. */
        void changed();
    }

    /** @param offered the tenders to choose from */
    TenderForm(Till till, Settlement settlement, Collection<PaymentMethod> offered, Entering entering) {
        this.currency = till.store().currency();
        this.settlement = settlement;
        this.offered = offered;
        this.entering = entering;
        this.code = new GiftCardField(till, entering::take);
        addClassName("till-tender-form");
        quick.addClassName("till-quick");
        amount.setLabel(getTranslation("till.amount", currency));
        amount.setLocale(getLocale());
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addClassName("till-amount");
        amount.addValueChangeListener(typed -> tell());
        amount.addKeyDownListener(Key.ENTER, enter -> entering.take());
        offered.forEach(each -> methods.offering(each, getTranslation(each.key())));
        methods.addClassName("till-methods");
        add(methods, code, amount, quick);
    }

    PaymentMethod method() {
        return method;
    }

    GiftCardField code() {
        return code;
    }

    void focus() {
        amount.focus();
    }

    /** Nothing typed means all that is left: no figure stands there for digits to be added to. Null when it is no sum. */
    @Nullable
    BigDecimal sum() {
        return raw().isEmpty() ? settlement.left() : amount.getValue();
    }

    /** What was typed so far, if it is a sum. */
    @Nullable
    BigDecimal typed() {
        return amount.getValue();
    }

    /** The code of a gift card that was scanned where a sum is meant; it does not stay there. */
    Optional<String> strayCode() {
        var stray = method == PaymentMethod.GIFT_CARD ? Optional.<String>empty() : GiftCardField.codeIn(raw());
        stray.ifPresent(digits -> amount.clear());
        return stray;
    }

    void wrongSum() {
        amount.setErrorMessage(getTranslation("till.amount.wrong", money(settlement.left())));
        amount.setInvalid(true);
        amount.focus();
    }

    /** A tender was taken: cash is what comes next, most of the time. */
    void next() {
        amount.clear();
        choose(PaymentMethod.CASH);
    }

    void choose(PaymentMethod chosen) {
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

    void tell() {
        amount.setInvalid(false);
        code.setInvalid(false);
        amount.setPlaceholder(money(settlement.left()));
        entering.changed();
    }

    private void chosen(PaymentMethod chosen) {
        entering.otherwise();
        choose(chosen);
    }

    /** @param key one of F1 to F10 */
    void press(String key) {
        KEYS.entrySet().stream()
                .filter(each -> each.getValue().equals(key) && offered.contains(each.getKey()))
                .forEach(each -> chosen(each.getKey()));
    }

    private Button note(BigDecimal note) {
        var button = new Button(money(note), click -> {
            amount.setValue(note);
            entering.take();
        });
        button.addClassName("till-key");
        return button;
    }

    private String raw() {
        return amount.getElement().getProperty("value", "");
    }

    private String money(BigDecimal sum) {
        return Formats.here().money(new Money(sum, currency));
    }
}
