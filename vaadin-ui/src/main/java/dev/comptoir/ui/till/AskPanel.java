package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Asks the central warehouse for goods, once, with one key. */
class AskPanel extends Div {
    /** More is no quantity, but a barcode that was scanned here. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final transient SaleDesk desk;
    private final transient TillGoods.Goods goods;
    private final BigDecimalField quantity = new BigDecimalField();
    private final Button send = new Button();
    private final Div said = new Div();
    private final String act = UUID.randomUUID().toString();

    /** @param wanted how many are suggested; zero when that is left to the cashier */
    AskPanel(SaleDesk desk, TillGoods.Goods goods, BigDecimal wanted) {
        this.desk = desk;
        this.goods = goods;
        addClassName("till-ask");
        quantity.setLabel(getTranslation("ask.quantity"));
        quantity.setLocale(getLocale());
        quantity.setAutoselect(true);
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.setValue(wanted.signum() > 0 ? wanted : BigDecimal.ONE);
        quantity.addKeyDownListener(Key.ENTER, enter -> send());
        send.setText(getTranslation("till.ask"));
        send.addClassName("till-act");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        said.getElement().setAttribute("role", "status");
        add(quantity, send, said);
    }

    void begin() {
        quantity.focus();
    }

    private void send() {
        said.removeAll();
        var asked = quantity.getValue();
        if (asked != null && asked.compareTo(MOST) > 0) {
            desk.scanInstead(asked.toPlainString());
        } else if (asked == null || asked.signum() <= 0) {
            quantity.setErrorMessage(getTranslation("ask.quantity.missing"));
            quantity.setInvalid(true);
            quantity.focus();
        } else if (send.isEnabled()) {
            send.setEnabled(false);
            desk.till()
                    .ask(AskFromTill.class, Map.of("input", input(asked)), answer -> take(asked, answer), failure -> {
                        send.setEnabled(true);
                        said.add(Failure.notice(failure, this::send));
                    });
        }
    }

    /** Another quantity is another act; the same again is not. */
    private Map<String, Object> input(BigDecimal asked) {
        var key = UUID.nameUUIDFromBytes((act + asked.toPlainString()).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "productId",
                goods.id(),
                "storeId",
                desk.till().store().id(),
                "quantity",
                asked,
                "idempotencyKey",
                key.toString());
    }

    private void take(BigDecimal asked, Answer<AskFromTill> answer) {
        var outcome = answer.data().requestReplenishment();
        if (outcome != null && outcome.message() == null) {
            quantity.setVisible(false);
            send.setVisible(false);
            said.add(new Notice(
                            Icon.CHECK,
                            getTranslation("till.asked", Formats.here().number(asked), goods.name()))
                    .toned(Tone.GOOD));
            return;
        }
        send.setEnabled(true);
        var why = outcome == null
                ? answer.whyMissing("requestReplenishment")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"))
                : outcome.message();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
