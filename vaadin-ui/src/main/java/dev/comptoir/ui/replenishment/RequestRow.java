package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.replenishment.ApproveReplenishments.Outcome;
import dev.comptoir.ui.replenishment.Replenishments.Request;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A request that waits. What comes of deciding it is said in the row, which stays where it is. */
class RequestRow extends ListItem {
    private final transient Request request;
    /** One act for each quantity: sending the same again after no answer came sends no goods twice. */
    private final transient Map<BigDecimal, String> keys = new HashMap<>();

    private final Checkbox selected = new Checkbox();
    private final BigDecimalField granted = new BigDecimalField();
    private final Div acts = new Div();
    private final Div outcome = new Div();
    private final String key = UUID.randomUUID().toString();
    private boolean waits = true;

    RequestRow(Request request, ZoneId zone, boolean decides) {
        this.request = request;
        addClassNames("board-row", "board-pending");
        getElement().setAttribute("tabindex", "-1");
        var product = RequestWords.productOf(request, this);
        var words = new RequestWords(request, zone);
        selected.setAriaLabel(getTranslation("replenishment.select", product, words.storeOf(request)));
        granted.setLocale(getLocale());
        granted.setValue(Plain.of(request.quantity()));
        granted.setAutoselect(true);
        granted.setLabel(getTranslation("replenishment.to-send"));
        granted.setAriaLabel(getTranslation("replenishment.to-send.of", product, words.storeOf(request)));
        granted.addClassName("board-granted");
        granted.addValueChangeListener(change -> granted.setInvalid(false));
        acts.addClassName("board-acts");
        outcome.addClassName("board-outcome");
        outcome.getElement().setAttribute("role", "status");
        if (decides) {
            add(selected);
        }
        add(words, figures());
        if (decides) {
            add(granted);
        }
        add(acts, outcome);
        setClassName("board-decides", decides);
    }

    /** Adds something that can be done with this request alone. */
    RequestRow offering(Component act) {
        acts.add(act);
        return this;
    }

    Request request() {
        return request;
    }

    boolean isSelected() {
        return waits && selected.getValue();
    }

    void select(boolean yes) {
        selected.setValue(waits && yes);
    }

    void whenSelected(Runnable then) {
        selected.addValueChangeListener(change -> then.run());
    }

    /** Whether there is a quantity to send; says so at the field when there is none. */
    boolean hasQuantity() {
        var quantity = granted.getValue();
        var good = quantity != null && quantity.signum() > 0;
        if (!good) {
            granted.setInvalid(true);
            granted.setErrorMessage(getTranslation("ask.quantity.missing"));
        }
        return good;
    }

    Map<String, Object> approval() {
        var quantity = granted.getValue();
        return Map.of(
                "requestId",
                request.id(),
                "quantity",
                quantity,
                "idempotencyKey",
                keys.computeIfAbsent(
                        Plain.of(quantity), each -> UUID.randomUUID().toString()));
    }

    /** The key for settling the request without sending anything. */
    String key() {
        return key;
    }

    /** @param sendLess called when the warehouse has too few, and what there is shall be sent */
    void show(Outcome came, Consumer<RequestRow> sendLess) {
        if (came.isSent()) {
            var sent = came.grantedQuantity() == null ? granted.getValue() : came.grantedQuantity();
            settled(getTranslation("replenishment.sent.this", Formats.here().number(sent)), Tone.GOOD);
        } else if (came.isDecided() && came.request() != null) {
            settled(
                    getTranslation(
                            "replenishment.before." + Wanted.tag(came.request().status())),
                    Tone.NEUTRAL);
        } else if (came.shortages() != null && !came.shortages().isEmpty()) {
            showShortage(came.shortages().getFirst(), sendLess);
        } else {
            refused(String.valueOf(came.message()));
        }
    }

    /** Nothing is left to decide here. */
    void settled(String words, Tone tone) {
        waits = false;
        select(false);
        selected.setEnabled(false);
        granted.setEnabled(false);
        acts.removeAll();
        addClassName("board-settled");
        outcome.removeAll();
        outcome.add(new Badge(words, tone));
    }

    void refused(String why) {
        outcome.removeAll();
        var words = new Span(why);
        words.addClassName("board-refused");
        outcome.add(words);
    }

    private void showShortage(ApproveReplenishments.Shortage shortage, Consumer<RequestRow> sendLess) {
        var formats = Formats.here();
        refused(getTranslation(
                "replenishment.short", formats.number(shortage.requested()), formats.number(shortage.available())));
        if (shortage.available().signum() > 0) {
            var send = new Button(
                    getTranslation("replenishment.send-less", formats.number(shortage.available())), click -> {
                        granted.setValue(Plain.of(shortage.available()));
                        sendLess.accept(this);
                    });
            send.addThemeVariants(ButtonVariant.SMALL);
            outcome.add(send);
        }
    }

    private Div figures() {
        var central = RequestWords.figure(getTranslation("replenishment.central"), request.centralAvailable());
        if (request.centralAvailable().compareTo(request.quantity()) < 0) {
            central.addClassName("board-short");
        }
        var figures = new Div(
                RequestWords.figure(getTranslation("replenishment.asked"), request.quantity()),
                RequestWords.figure(getTranslation("replenishment.store-has"), request.storeOnHand()),
                central);
        figures.addClassName("board-figures");
        return figures;
    }
}
