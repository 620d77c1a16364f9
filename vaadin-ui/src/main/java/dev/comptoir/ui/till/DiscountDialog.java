package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Asks how much comes off: {@code 10} or {@code 10%} for a part, {@code 5-} for an amount. */
class DiscountDialog extends Dialog {
    private static final List<Integer> USUAL = List.of(5, 10, 20, 50);

    private final String currency;
    private final transient Consumer<Discount> agreed;
    private final TextField text = new TextField();

    /** Off the selected line. @param typed what was typed already, or an empty text */
    static void ofLine(SaleDesk desk, String typed) {
        agreeOn(typed, "till.do.line-discount", desk, desk.basket()::lessOnLine);
    }

    /** Off the whole sale. @param typed what was typed already, or an empty text */
    static void ofSale(SaleDesk desk, String typed) {
        agreeOn(typed, "till.do.sale-discount", desk, desk.basket()::less);
    }

    private static void agreeOn(String typed, String title, SaleDesk desk, Consumer<Discount> agreed) {
        if (Entry.ofDiscount(typed) instanceof Entry.Off(Discount discount)) {
            agreed.accept(discount);
        } else {
            desk.over(new DiscountDialog(title, desk.till().store().currency(), agreed));
        }
    }

    /** @param title the key of its heading in the bundles */
    private DiscountDialog(String title, String currency, Consumer<Discount> agreed) {
        this.currency = currency;
        this.agreed = agreed;
        addClassName("till-dialog");
        setHeaderTitle(getTranslation(title));
        text.setLabel(getTranslation("till.discount"));
        text.setHelperText(getTranslation("till.discount.how"));
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setAutofocus(true);
        text.setWidthFull();
        text.addKeyDownListener(Key.ENTER, enter -> take());
        var usual = new Div();
        usual.addClassName("till-usual");
        USUAL.forEach(percent -> usual.add(offer(Discount.ofPercent(BigDecimal.valueOf(percent)))));
        var none = new Button(getTranslation("till.discount.none"), click -> agree(Discount.NONE));
        none.addClassName("till-key");
        usual.add(none);
        add(text, usual);
        var take = new Button(getTranslation("till.discount.take"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), take);
    }

    private Button offer(Discount discount) {
        var button = new Button(discount.words(currency), click -> agree(discount));
        button.addClassName("till-key");
        return button;
    }

    private void take() {
        if (Entry.ofDiscount(text.getValue()) instanceof Entry.Off(Discount discount)) {
            agree(discount);
        } else {
            text.setErrorMessage(getTranslation("till.discount.how"));
            text.setInvalid(true);
            text.focus();
        }
    }

    private void agree(Discount discount) {
        close();
        agreed.accept(discount);
    }
}
