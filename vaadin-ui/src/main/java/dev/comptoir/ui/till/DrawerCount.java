package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted of each tender, and why it differs from what is expected. Who counts blind is not told whether it does
 * before the till is closed.
 */
class DrawerCount extends Div {
    private static final int LONGEST_NOTE = 500;

    private final transient TillStore.Store store;
    private final transient TillReport.Session session;
    private final transient Runnable close;
    private final transient Map<PaymentMethod, BigDecimalField> amounts = new EnumMap<>(PaymentMethod.class);
    private final BigDecimalField cash;
    private final PieceCount pieces;
    private final Span difference = new Span();
    private final TextField note = new TextField();
    private boolean isNoteWanted;

    /** @param close called with Enter */
    DrawerCount(TillStore.Store store, TillReport.Session session, Runnable close) {
        this.store = store;
        this.session = session;
        this.close = close;
        addClassName("till-drawer-count");
        cash = amount(PaymentMethod.CASH, getTranslation("till.counted", store.currency()));
        pieces = new PieceCount(store.coinsAndNotes(), this::counted, cash::focus);
        pieces.setVisible(!store.coinsAndNotes().isEmpty());
        add(pieces, cash);
        others().forEach(method -> add(
                amount(method, getTranslation("till.counted.other", getTranslation(method.key()), store.currency()))));
        note.setLabel(getTranslation(session.isBlind() ? "till.do.note" : "till.note"));
        note.setMaxLength(LONGEST_NOTE);
        if (session.isBlind()) {
            note.setHelperText(getTranslation("till.note.blind"));
        }
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addKeyDownListener(Key.ENTER, enter -> close.run());
        difference.addClassName("till-change");
        difference.getElement().setAttribute("role", "status");
        add(difference, note);
        tell();
    }

    void begin() {
        cash.focus();
    }

    /** The tenders that something was taken by; who counts blind may have taken any. */
    private List<PaymentMethod> others() {
        return session.isBlind()
                ? List.of(PaymentMethod.CARD, PaymentMethod.GIFT_CARD, PaymentMethod.OTHER)
                : session.totals().stream()
                        .map(TillReport.Total::method)
                        .filter(method -> method != PaymentMethod.CASH)
                        .toList();
    }

    private BigDecimalField amount(PaymentMethod method, String label) {
        var field = new BigDecimalField(label);
        field.setLocale(getLocale());
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        if (method == PaymentMethod.CASH) {
            field.addClassName("till-amount");
        } else {
            field.setHelperText(getTranslation("till.counted.empty"));
        }
        field.addValueChangeListener(typed -> tell());
        field.addKeyDownListener(Key.ENTER, enter -> entered());
        amounts.put(method, field);
        return field;
    }

    /** Nobody tells who counts blind that he mistyped: what he may say of it comes before the end. */
    private void entered() {
        if (session.isBlind()) {
            note.focus();
        } else {
            close.run();
        }
    }

    private void counted() {
        cash.setReadOnly(pieces.isCounted());
        if (pieces.isCounted()) {
            cash.setValue(pieces.total());
        }
        tell();
    }

    private void tell() {
        amounts.values().forEach(field -> field.setInvalid(false));
        note.setInvalid(false);
        var off = off();
        note.setVisible(session.isBlind()
                || isNoteWanted
                || off.filter(sum -> sum.signum() != 0).isPresent());
        difference.setText(off.map(this::said).orElse(""));
    }

    private String said(BigDecimal off) {
        return off.signum() == 0
                ? getTranslation("till.count.right")
                : getTranslation("till.count.off", Formats.here().money(new Money(off, store.currency())));
    }

    /** By how much all that was counted differs; empty before the cash was counted, and for who counts blind. */
    private Optional<BigDecimal> off() {
        if (session.isBlind() || cash.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(session.totals().stream()
                .filter(total -> value(total.method()).isPresent())
                .map(total -> value(total.method())
                        .orElseThrow()
                        .subtract(total.expected().amount()))
                .reduce(cashExpected() ? BigDecimal.ZERO : cash.getValue(), BigDecimal::add));
    }

    private boolean cashExpected() {
        return session.totals().stream().anyMatch(total -> total.method() == PaymentMethod.CASH);
    }

    private Optional<BigDecimal> value(PaymentMethod method) {
        return Optional.ofNullable(amounts.get(method)).map(BigDecimalField::getValue);
    }

    /** Asks for the reason of a difference that only the sales service knows. */
    void wantNote(String why) {
        isNoteWanted = true;
        note.setVisible(true);
        note.setErrorMessage(why);
        note.setInvalid(true);
        note.focus();
    }

    /** The cursor goes to the first thing that is missing or cannot be. */
    boolean isSound() {
        if (pieces.isWrong()) {
            return false;
        }
        for (var each : amounts.entrySet()) {
            var field = each.getValue();
            var value = field.getValue();
            // More may have been given back by a card than was taken.
            if (each.getKey() == PaymentMethod.CASH && (value == null || value.signum() < 0)) {
                field.setErrorMessage(getTranslation("till.float.missing"));
                field.setInvalid(true);
                field.focus();
                return false;
            }
        }
        if (note.isVisible() && !session.isBlind() && note.getValue().isBlank()) {
            wantNote(getTranslation("till.note.missing"));
            return false;
        }
        return true;
    }

    /** As the graph wants it. */
    Map<String, Object> input() {
        var counted = new ArrayList<Map<String, Object>>();
        amounts.forEach((method, field) -> {
            if (field.getValue() != null) {
                var tender = new HashMap<String, Object>(Map.of(
                        "method", method.name(), "amount", field.getValue().toPlainString()));
                if (method == PaymentMethod.CASH && pieces.isCounted()) {
                    tender.put("denominations", pieces.denominations());
                }
                counted.add(tender);
            }
        });
        var input = new HashMap<String, Object>(Map.of("tillSessionId", session.id(), "counted", counted));
        if (!note.getValue().isBlank()) {
            input.put("note", note.getValue().strip());
        }
        return input;
    }
}
