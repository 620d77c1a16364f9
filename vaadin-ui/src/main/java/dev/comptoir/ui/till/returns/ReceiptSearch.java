package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds a receipt: by its number, scanned or typed, by what was paid, by the day; or in the list, the newest first. */
class ReceiptSearch extends Div {
    private final transient ReturnsPlace place;
    private final transient Consumer<String> opened;
    private final TextField words = new TextField();
    private final DatePicker day = new DatePicker();
    private final Checkbox theirs = new Checkbox();
    private final Div list = new Div();
    private final transient List<NativeButton> found = new ArrayList<>();
    private final More more = new More(this::nextPage);
    private @Nullable String next;
    private int selected = -1;
    /** Counts the questions: what came for an earlier one is too late. */
    private int asked;

    /**
     * @param opened called with the id of the sale whose receipt was chosen
     * @param none called when the customer has no receipt
     */
    ReceiptSearch(ReturnsPlace place, Consumer<String> opened, Runnable none) {
        this.place = place;
        this.opened = opened;
        addClassName("returns-search");
        words.setLabel(getTranslation("returns.words"));
        words.setPlaceholder(getTranslation("returns.words.hint"));
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.setClearButtonVisible(true);
        words.addKeyDownListener(Key.ENTER, enter -> look(true));
        words.addValueChangeListener(change -> {
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
        list.addClassName("returns-found");
        list.getElement().setAttribute("role", "list");
        var keys = new Div(words, list);
        keys.addClassName("returns-keys");
        Shortcuts.addShortcutListener(keys, () -> walk(1), Key.ARROW_DOWN).listenOn(keys);
        Shortcuts.addShortcutListener(keys, () -> walk(-1), Key.ARROW_UP).listenOn(keys);
        var without = new Button(getTranslation("returns.unreceipted.begin"), click -> none.run());
        without.addClassName("till-key");
        without.addClickShortcut(Key.F6);
        add(day, theirs, keys, without);
    }

    void begin() {
        words.focus();
        look(false);
    }

    /** A receipt was scanned. */
    void scanned(String text) {
        words.setValue(text);
        look(true);
    }

    private void walk(int step) {
        if (!found.isEmpty()) {
            selected = Math.clamp(selected + step, 0, found.size() - 1);
            found.get(selected).focus();
        }
    }

    private void nextPage() {
        if (next != null) {
            var after = next;
            next = null;
            ask(after, false);
        }
    }

    /** @param meant whether just one is meant, which is opened at once */
    private void look(boolean meant) {
        found.clear();
        selected = -1;
        next = null;
        list.removeAll();
        list.add(Skeleton.lines(4));
        ask(null, meant);
    }

    private void ask(@Nullable String after, boolean meant) {
        var question = ++asked;
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
        place.graph()
                .ask(
                        FoundReceipts.class,
                        variables,
                        answer -> {
                            if (question == asked) {
                                take(answer, after == null, meant);
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                list.removeAll();
                                list.add(Failure.notice(failure, () -> look(meant)));
                            }
                        });
    }

    private void take(Answer<FoundReceipts> answer, boolean isFirst, boolean meant) {
        if (isFirst) {
            list.removeAll();
        }
        list.remove(more);
        var page = answer.data().sales();
        if (page == null) {
            list.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("sales")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> look(meant))
                    .asAlert());
            return;
        }
        if (meant && page.nodes().size() == 1) {
            opened.accept(page.nodes().getFirst().id());
            return;
        }
        if (isFirst && page.nodes().isEmpty()) {
            var nothing = new Paragraph(getTranslation("returns.nothing"));
            nothing.getElement().setAttribute("role", "status");
            list.add(nothing);
        }
        page.nodes().forEach(this::show);
        if (page.pageInfo().hasNextPage()) {
            next = page.pageInfo().endCursor();
            list.add(more);
            more.again();
        }
    }

    private void show(FoundReceipts.Found receipt) {
        var formats = Formats.here();
        var number = new Span(receipt.receiptNumber());
        number.addClassName("returns-number");
        var when = new Span(formats.moment(receipt.soldAt(), place.zone()));
        when.addClassName("returns-when");
        var total = new Span(formats.money(receipt.total()));
        total.addClassName("returns-total");
        var button = new NativeButton("", click -> opened.accept(receipt.id()));
        button.add(number, total, when);
        if (receipt.status().equals("VOIDED")) {
            button.add(new Badge(getTranslation("returns.voided"), Tone.NEUTRAL));
        } else if (!receipt.returns().isEmpty()) {
            button.add(new Badge(getTranslation("returns.some"), Tone.INFO));
        }
        var item = new Div(button);
        item.getElement().setAttribute("role", "listitem");
        found.add(button);
        list.add(item);
    }
}
