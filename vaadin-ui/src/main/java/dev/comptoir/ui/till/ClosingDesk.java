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
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a session: what must be in the drawer, what is counted, why it differs; then the report. */
class ClosingDesk extends Div {
    private static final int LONGEST_NOTE = 500;

    private final transient Graph graph;
    private final transient TillStore.Store store;
    private final String sessionId;
    private final transient Runnable left;
    private final BigDecimalField counted = new BigDecimalField();
    private final TextField note = new TextField();
    private final Span difference = new Span();
    private final Div outcome = new Div();
    private BigDecimal expected = BigDecimal.ZERO;

    /** @param left called when the till is closed and the report was read */
    ClosingDesk(Graph graph, TillStore.Store store, String sessionId, Runnable left) {
        this.graph = graph;
        this.store = store;
        this.sessionId = sessionId;
        this.left = left;
        addClassName("till-closing");
        counted.setLabel(getTranslation("till.counted", store.currency()));
        counted.setLocale(getLocale());
        counted.setValueChangeMode(ValueChangeMode.EAGER);
        counted.addClassName("till-amount");
        counted.addValueChangeListener(typed -> tell());
        counted.addKeyDownListener(Key.ENTER, enter -> close());
        note.setLabel(getTranslation("till.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addKeyDownListener(Key.ENTER, enter -> close());
        note.setVisible(false);
        difference.addClassName("till-change");
        difference.getElement().setAttribute("role", "status");
        ask();
    }

    private void ask() {
        graph.ask(TillReport.class, Map.of("sessionId", sessionId), this::know, failure -> {
            removeAll();
            add(Failure.notice(failure, this::ask));
        });
    }

    private void know(Answer<TillReport> answer) {
        removeAll();
        var session = answer.data().tillSession();
        if (session == null) {
            add(new Notice(Icon.OFFLINE, why(answer, "tillSession"))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::ask));
        } else if (session.closedAt() == null) {
            count(session);
        } else {
            var done = new Button(getTranslation("till.done"), click -> left.run());
            done.addThemeVariants(ButtonVariant.PRIMARY);
            done.addClassName("till-act");
            done.addClickShortcut(Key.ENTER);
            var print = new Button(
                    getTranslation("till.print"), click -> getElement().executeJs("window.print()"));
            print.addClassName("till-key");
            print.addClickShortcut(Key.F8);
            add(new ReportSheet(store, session), done, print);
            done.focus();
        }
    }

    private void count(TillReport.Session session) {
        expected = session.totals().stream()
                .filter(total -> total.method() == PaymentMethod.CASH)
                .map(total -> total.expected().amount())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        var close = new Button(getTranslation("till.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClassName("till-act");
        var form = new Div(new H2(getTranslation("till.count")), counted, difference, note, close, outcome);
        form.addClassName("till-count");
        form.add(new ParkedNotice(graph, store.id()));
        add(new ReportSheet(store, session), form);
        tell();
        counted.focus();
    }

    private void tell() {
        counted.setInvalid(false);
        var off = off();
        note.setVisible(off != null && off.signum() != 0);
        difference.setText(
                off == null
                        ? ""
                        : off.signum() == 0
                                ? getTranslation("till.count.right")
                                : getTranslation(
                                        "till.count.off", Formats.here().money(new Money(off, store.currency()))));
    }

    private @Nullable BigDecimal off() {
        return counted.getValue() == null ? null : counted.getValue().subtract(expected);
    }

    private void close() {
        outcome.removeAll();
        var off = off();
        if (off == null || counted.getValue().signum() < 0) {
            counted.setErrorMessage(getTranslation("till.float.missing"));
            counted.setInvalid(true);
            counted.focus();
            return;
        }
        note.setInvalid(off.signum() != 0 && note.getValue().isBlank());
        if (note.isInvalid()) {
            note.setErrorMessage(getTranslation("till.note.missing"));
            note.focus();
            return;
        }
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                sessionId,
                "counted",
                List.of(Map.of("method", "CASH", "amount", counted.getValue().toPlainString()))));
        if (!note.getValue().isBlank()) {
            input.put("note", note.getValue().strip());
        }
        graph.ask(
                CloseTill.class,
                Map.of("input", input),
                this::take,
                failure -> outcome.add(Failure.notice(failure, this::close)));
    }

    /** Closed now, or before an answer was lost: the report tells. */
    private void take(Answer<CloseTill> answer) {
        var closing = answer.data().closeTill();
        if (closing != null && (closing.message() == null || closing.type().equals("TillNotOpenError"))) {
            ask();
        } else {
            var why = closing != null && closing.message() != null ? closing.message() : why(answer, "closeTill");
            outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
        }
    }

    private String why(Answer<?> answer, String field) {
        return answer.whyMissing(field)
                .map(fault -> fault.message())
                .orElseGet(() -> getTranslation("failure.unavailable"));
    }
}
