package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The registers of a store: one that is open is gone on with, another is opened with what is in its drawer. */
class RegisterChooser extends Div {
    private final transient Graph graph;
    private final transient TillStore.Store store;
    private final transient BiConsumer<TillStore.Register, String> opened;
    private final Div below = new Div();

    /** @param opened called with the register and the id of its session */
    RegisterChooser(Graph graph, TillStore.Store store, BiConsumer<TillStore.Register, String> opened) {
        this.graph = graph;
        this.store = store;
        this.opened = opened;
        addClassName("till-registers");
        var list = new Div();
        list.addClassName("till-register-list");
        registers().forEach(register -> list.add(button(register)));
        below.addClassName("till-open");
        add(list, below);
        list.getChildren().findFirst().ifPresent(first -> ((NativeButton) first).focus());
        if (registers().isEmpty()) {
            add(new Notice(Icon.ALERT, getTranslation("till.no-register", store.name()))
                    .saying(getTranslation("till.no-register.hint")));
        }
    }

    /** With a register that is open, by its id: nothing is asked. One that is closed is taken to be meant. */
    void goOn(String registerId) {
        registers().stream()
                .filter(each -> each.id().equals(registerId))
                .findFirst()
                .ifPresent(this::choose);
    }

    private List<TillStore.Register> registers() {
        var registers = store.registers();
        return registers == null ? List.of() : registers;
    }

    private NativeButton button(TillStore.Register register) {
        var name = new Span(register.name());
        name.addClassName("till-register-name");
        var session = register.session();
        var state = new Span(
                session == null
                        ? getTranslation("till.closed")
                        : getTranslation(
                                "till.open-since",
                                Formats.here().moment(session.openedAt(), ZoneId.of(store.timeZone()))));
        state.addClassName("till-register-state");
        var button = new NativeButton();
        button.add(name, state);
        button.addClassName("till-register");
        button.addClickListener(click -> choose(register));
        return button;
    }

    private void choose(TillStore.Register register) {
        var session = register.session();
        if (session != null) {
            opened.accept(register, session.id());
        } else {
            askForFloat(register);
        }
    }

    private void askForFloat(TillStore.Register register) {
        var key = UUID.randomUUID().toString();
        var cash = new BigDecimalField(getTranslation("till.float", store.currency()));
        cash.setLocale(getLocale());
        cash.setValueChangeMode(ValueChangeMode.EAGER);
        cash.addClassName("till-amount");
        cash.setAutofocus(true);
        var outcome = new Div();
        var open = new Button(getTranslation("till.open"), click -> open(register, cash, key, outcome));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClassName("till-act");
        cash.addKeyDownListener(Key.ENTER, enter -> open(register, cash, key, outcome));
        below.removeAll();
        var body = new Div(cash, open, outcome);
        body.addClassName("till-form");
        below.add(new Panel(getTranslation("till.open.title", register.name())).showing(body));
        cash.focus();
    }

    private void open(TillStore.Register register, BigDecimalField cash, String key, Div outcome) {
        outcome.removeAll();
        var amount = cash.getValue();
        if (amount == null || amount.signum() < 0) {
            cash.setErrorMessage(getTranslation("till.float.missing"));
            cash.setInvalid(true);
            cash.focus();
            return;
        }
        var input = Map.of(
                "registerId",
                register.id(),
                "openingFloat",
                amount.toPlainString(),
                "idempotencyKey",
                keyOf(key, amount));
        graph.ask(
                OpenTill.class,
                Map.of("input", input),
                answer -> take(register, answer, outcome),
                failure -> outcome.add(Failure.notice(failure, () -> open(register, cash, key, outcome))));
    }

    /** Another amount is another act. */
    private static String keyOf(String key, BigDecimal amount) {
        return UUID.nameUUIDFromBytes((key + amount.toPlainString()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private void take(TillStore.Register register, Answer<OpenTill> answer, Div outcome) {
        var opening = answer.data().openTill();
        var session = opening == null ? null : opening.sessionId();
        if (session != null) {
            opened.accept(register, session);
            return;
        }
        var why = opening != null && opening.message() != null
                ? opening.message()
                : answer.whyMissing("openTill")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"));
        outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
