package dev.comptoir.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.goods.Place;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes by hand what a place has of a product, with a reason. The key of the act is made with the dialog: sent again
 * after no answer came, nothing is done twice.
 */
abstract class StockActDialog extends Dialog {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;
    private static final int LONGEST_REASON = 500;

    final Target target;
    final BigDecimalField quantity = new BigDecimalField();
    final TextArea reason = new TextArea();
    private final Div fields = new Div();
    private final Div said = new Div();
    private final Button send = new Button();
    private final transient Runnable done;
    private String key = UUID.randomUUID().toString();

    /** @param onHand as recorded when the dialog opened */
    record Target(String productId, String productName, Place place, BigDecimal onHand) {}

    /** @param done called when the stock is another one */
    StockActDialog(String titleKey, Target target, Runnable done) {
        this.target = target;
        this.done = done;
        addClassName("ask-dialog");
        setHeaderTitle(getTranslation(titleKey));
        setCloseOnOutsideClick(false);
        var about = new Paragraph(
                "%s · %s".formatted(target.productName(), target.place().name()));
        about.addClassName("dialog-about");
        said.addClassName("ask-said");
        fields.addClassName("ask-form");
        fields.add(about);
        quantity.setLocale(getLocale());
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.setRequiredIndicatorVisible(true);
        quantity.addValueChangeListener(change -> quantity.setHelperText(consequence()));
        quantity.setHelperText(consequence());
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addKeyPressListener(Key.ENTER, enter -> send(), KeyModifier.CONTROL);
        add(fields);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setText(getTranslation(titleKey));
        send.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
        addOpenedChangeListener(change -> quantity.focus());
    }

    final void fields(Component... components) {
        fields.add(components);
        fields.add(said);
    }

    /** What the number means: how many there were, and will be. */
    private String consequence() {
        var formats = Formats.here();
        var change = quantity.getValue() == null ? BigDecimal.ZERO : change(quantity.getValue());
        return getTranslation(
                "stock-act.recorded",
                formats.number(target.onHand()),
                formats.number(target.onHand().add(change)));
    }

    /** By how much a number typed changes what is on hand. */
    abstract BigDecimal change(BigDecimal typed);

    /** Sends the act under a key, and tells what came to {@link #take} or {@link #fail}. */
    abstract void send(String idempotencyKey);

    /** Marks the first field that is not filled in; false when all are. */
    abstract boolean lacksSomething();

    private void send() {
        said.removeAll();
        quantity.setInvalid(false);
        reason.setInvalid(false);
        if (quantity.getValue() == null || quantity.getValue().signum() == 0) {
            refuse(quantity, getTranslation("stock-act.quantity.missing"));
        } else if (send.isEnabled() && !lacksSomething()) {
            send.setEnabled(false);
            send(key);
        }
    }

    final void take(@Nullable StockAct act, String elseSaid) {
        send.setEnabled(true);
        if (act == null) {
            say(elseSaid);
        } else if (act.isDone()) {
            close();
            var words = new Notification(getTranslation("stock-act.done"), READING_TIME_IN_MILLISECONDS);
            words.setPosition(Notification.Position.BOTTOM_CENTER);
            words.open();
            done.run();
        } else {
            refuse(act.type(), String.valueOf(act.message()));
        }
    }

    final void fail(RuntimeException failure) {
        send.setEnabled(true);
        said.add(Failure.notice(failure, this::send));
    }

    private void refuse(String type, String message) {
        switch (type) {
            case "InvalidQuantityError", "InsufficientStockError" -> refuse(quantity, message);
            case "ReasonRequiredError" -> refuse(reason, message);
            case "IdempotencyConflictError" -> {
                // What was sent first has arrived after all: another try is another act, and the reader's to decide.
                key = UUID.randomUUID().toString();
                say(message);
                done.run();
            }
            default -> say(message);
        }
    }

    final <F extends Component & HasValidationProperties & Focusable<?>> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void say(String why) {
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
