package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
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

    private final transient Graph graph;
    private final ZoneId zone;
    private final String productId;
    private final StoreName store;
    private final Div facts = new Div();
    private final Div said = new Div();
    private final AskForm form = new AskForm(this::send);
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
        var content = new Div(facts, form, said);
        content.addClassName("ask-form");
        add(content);
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
        form.focus();
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
        if (suggestion != null) {
            form.suggest(suggestion.orderQuantity());
        }
    }

    private void send() {
        if (!send.isEnabled()) {
            return;
        }
        said.removeAll();
        if (!form.check()) {
            return;
        }
        send.setEnabled(false);
        graph.ask(RequestReplenishment.class, Map.of("input", input()), this::take, failure -> {
            send.setEnabled(true);
            said.add(Failure.notice(failure, this::send));
        });
    }

    private Map<String, Object> input() {
        var input = new HashMap<String, Object>(
                Map.of("productId", productId, "storeId", store.id(), "idempotencyKey", key));
        form.into(input);
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
            case "InvalidQuantityError" -> form.refuse(String.valueOf(outcome.message()));
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
        form.setVisible(false);
        send.setVisible(false);
        close.setText(getTranslation("action.close"));
        close.focus();
        said.add(new OpenRequest(outcome, zone));
    }
}
