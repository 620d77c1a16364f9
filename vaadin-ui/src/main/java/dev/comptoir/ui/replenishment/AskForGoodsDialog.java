package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.replenishment.RequestReplenishment.Outcome;
import dev.comptoir.ui.store.StoreName;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Asks for goods once: the key of the act is made with the dialog, so that a second click, or trying again after no
 * answer came, asks for nothing more.
 */
class AskForGoodsDialog extends Dialog {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;
    private static final int LONGEST_NOTE = 500;

    private final transient Graph graph;
    private final ZoneId zone;
    private final String productId;
    private final StoreName store;
    private final Div facts = new Div();
    private final Div said = new Div();
    private final BigDecimalField quantity = new BigDecimalField();
    private final TextField note = new TextField();
    private final Button send = new Button();
    private final Button close = new Button();
    private String key = UUID.randomUUID().toString();
    private String product = "";

    AskForGoodsDialog(Graph graph, ZoneId zone, String productId, StoreName store) {
        this.graph = graph;
        this.zone = zone;
        this.productId = productId;
        this.store = store;
        addClassName("ask-dialog");
        setHeaderTitle(getTranslation("ask.title"));
        setCloseOnOutsideClick(false);
        facts.addClassName("ask-facts");
        said.addClassName("ask-said");
        quantity.setLabel(getTranslation("ask.quantity"));
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.setAutoselect(true);
        quantity.setLocale(getLocale());
        quantity.addKeyPressListener(Key.ENTER, enter -> send());
        note.setLabel(getTranslation("ask.note"));
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setMaxLength(LONGEST_NOTE);
        note.addKeyPressListener(Key.ENTER, enter -> send());
        var form = new Div(facts, quantity, note, said);
        form.addClassName("ask-form");
        add(form);
        close.setText(getTranslation("action.cancel"));
        close.addClickListener(click -> close());
        send.setText(getTranslation("ask.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        getFooter().add(close, send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                look();
            }
        });
    }

    private void look() {
        facts.removeAll();
        facts.add(Skeleton.lines(3));
        quantity.focus();
        graph.ask(GoodsToAskFor.class, Map.of("productId", productId, "storeId", store.id()), this::show, failure -> {
            facts.removeAll();
            facts.add(Failure.notice(failure, this::look));
        });
    }

    private void show(Answer<GoodsToAskFor> answer) {
        facts.removeAll();
        var known = answer.data().product();
        if (known == null) {
            facts.add(answer.whyMissing("product")
                    .map(fault -> new Notice(Icon.OFFLINE, fault.message())
                            .toned(Tone.WARNING)
                            .retrying(getTranslation("action.retry"), this::look))
                    .orElseGet(() -> new Notice(Icon.ALERT, getTranslation("product.none"))));
            return;
        }
        product = known.name();
        facts.add(new GoodsFacts(known, store, answer.isWhole()));
        var stock = known.stock();
        var suggestion = stock == null ? null : stock.suggestion();
        if (suggestion == null) {
            return;
        }
        var needed = suggestion.orderQuantity();
        quantity.setHelperText(
                needed.signum() > 0
                        ? getTranslation("ask.suggested", Formats.here().number(needed))
                        : getTranslation("ask.suggested.none"));
        if (needed.signum() > 0 && quantity.isEmpty()) {
            quantity.setValue(Plain.of(needed));
        }
    }

    private void send() {
        if (!send.isEnabled()) {
            return;
        }
        said.removeAll();
        var asked = quantity.getValue();
        if (asked == null || asked.signum() <= 0) {
            refuse(getTranslation("ask.quantity.missing"));
            return;
        }
        quantity.setInvalid(false);
        send.setEnabled(false);
        graph.ask(RequestReplenishment.class, Map.of("input", input()), this::take, failure -> {
            send.setEnabled(true);
            said.add(Failure.notice(failure, this::send));
        });
    }

    private Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of(
                "productId", productId, "storeId", store.id(), "quantity", quantity.getValue(), "idempotencyKey", key));
        if (!note.getValue().isBlank()) {
            input.put("note", note.getValue().strip());
        }
        return input;
    }

    private void take(Answer<RequestReplenishment> answer) {
        send.setEnabled(true);
        var outcome = answer.data().requestReplenishment();
        if (outcome == null) {
            said.add(new Notice(
                            Icon.ALERT,
                            answer.whyMissing("requestReplenishment")
                                    .map(fault -> fault.message())
                                    .orElse(getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .asAlert());
            return;
        }
        take(outcome);
    }

    private void take(Outcome outcome) {
        switch (outcome.type()) {
            case "ReplenishmentRequest" -> done(outcome);
            case "AlreadyRequestedError" -> showOpen(outcome);
            case "InvalidQuantityError" -> refuse(String.valueOf(outcome.message()));
            case "IdempotencyConflictError" -> {
                // What was sent before another quantity was typed has arrived after all: the answer tells it.
                key = UUID.randomUUID().toString();
                send();
            }
            default ->
                said.add(new Notice(Icon.ALERT, String.valueOf(outcome.message()))
                        .toned(Tone.WARNING)
                        .asAlert());
        }
    }

    private void done(Outcome outcome) {
        close();
        var figure = outcome.quantity() == null ? "" : Formats.here().number(outcome.quantity());
        var words = new Notification(
                getTranslation("ask.sent", figure, product, store.name()), READING_TIME_IN_MILLISECONDS);
        words.setPosition(Notification.Position.BOTTOM_CENTER);
        words.open();
    }

    private void showOpen(Outcome outcome) {
        quantity.setVisible(false);
        note.setVisible(false);
        send.setVisible(false);
        close.setText(getTranslation("action.close"));
        close.focus();
        said.add(new OpenRequest(outcome, zone));
    }

    private void refuse(String why) {
        quantity.setErrorMessage(why);
        quantity.setInvalid(true);
        quantity.focus();
    }
}
