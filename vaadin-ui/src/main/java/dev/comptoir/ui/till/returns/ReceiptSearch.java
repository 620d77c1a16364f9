package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a receipt: by its number, scanned or typed, by what was paid, by the day; or in the list. A gift card by its code. */
class ReceiptSearch extends Div implements ReturnsSheet {
    private final transient ReturnsPlace place;
    private final transient Chosen chosen;
    private final Div said = new Div();
    private final TextField words = new TextField();
    private final DatePicker day = new DatePicker();
    private final Checkbox theirs = new Checkbox();
    private final ReceiptList list;
    /** Counts the questions: what came for an earlier one is too late. */
    private int asked;

    /** What was found, or chosen instead. */
    interface Chosen {

        void sale(String id);

        /** @param code sixteen digits */
        void giftCard(String code);

        /** The customer has no receipt. */
        void withoutReceipt();
    }

    ReceiptSearch(ReturnsPlace place, ReturnsDesk desk, Chosen chosen) {
        this.place = place;
        this.chosen = chosen;
        this.list = new ReceiptList(place.zone(), chosen::sale, after -> ask(after, false));
        addClassName("returns-search");
        words.setLabel(getTranslation("returns.words"));
        words.setPlaceholder(getTranslation("returns.words.hint"));
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.setClearButtonVisible(true);
        words.addKeyDownListener(Key.ENTER, enter -> {
            if (!list.openSelected()) {
                look(true);
            }
        });
        words.addValueChangeListener(change -> {
            list.unselect();
            if (change.getValue().isBlank()) {
                look(false);
            }
        });
        day.setLabel(getTranslation("returns.day"));
        day.setLocale(getLocale());
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> look(false));
        var customer = place.customer();
        theirs.setVisible(customer != null);
        if (customer != null) {
            theirs.setLabel(getTranslation("returns.theirs", customer.name()));
            theirs.setValue(true);
        }
        theirs.addValueChangeListener(change -> look(false));
        var keys = new Div(words, list);
        keys.addClassName("returns-keys");
        Shortcuts.addShortcutListener(keys, () -> list.walk(1), Key.ARROW_DOWN).listenOn(keys);
        Shortcuts.addShortcutListener(keys, () -> list.walk(-1), Key.ARROW_UP).listenOn(keys);
        var without = new Button(getTranslation("returns.unreceipted.begin"), click -> chosen.withoutReceipt());
        without.addClassName("till-key");
        without.addClickShortcut(Key.F6);
        add(said, new OwedRefunds(place, desk), day, theirs, keys, without);
    }

    @Override
    public void begin() {
        words.focus();
        look(false);
    }

    @Override
    public void scanned(String text) {
        words.setValue(text);
        look(true);
    }

    @Override
    public void refused(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
    }

    /** @param meant whether just one is meant, which is opened at once */
    private void look(boolean meant) {
        var giftCard = Sought.giftCardIn(words.getValue());
        if (meant && giftCard.isPresent()) {
            chosen.giftCard(giftCard.get());
            return;
        }
        list.waiting();
        ask(null, meant);
    }

    private void ask(@Nullable String after, boolean meant) {
        var question = ++asked;
        place.graph()
                .ask(
                        FoundReceipts.class,
                        variables(after),
                        answer -> {
                            if (question == asked) {
                                take(answer, after == null, meant);
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                list.say(Failure.notice(failure, () -> look(meant)));
                            }
                        });
    }

    private Map<String, Object> variables(@Nullable String after) {
        var variables = new HashMap<String, Object>(Map.of("storeId", place.storeId()));
        var sought = Sought.of(words.getValue());
        if (sought.number() != null) {
            variables.put("receiptNumber", sought.number());
        }
        if (sought.total() != null) {
            variables.put("total", sought.total().toPlainString());
        }
        if (day.getValue() != null) {
            variables.put("day", day.getValue().toString());
        }
        var customer = place.customer();
        if (customer != null && theirs.getValue() && sought.number() == null) {
            variables.put("customerId", customer.id());
        }
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    private void take(Answer<FoundReceipts> answer, boolean isFirst, boolean meant) {
        var page = answer.data().sales();
        if (page == null) {
            list.say(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("sales")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> look(meant))
                    .asAlert());
        } else if (meant && page.nodes().size() == 1) {
            chosen.sale(page.nodes().getFirst().id());
        } else {
            list.show(page, isFirst);
        }
    }
}
