package dev.comptoir.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The customers that fit some words, page after page, to choose one from. */
class CustomerList extends Div {
    private static final int AT_ONCE = 25;

    private final transient Graph graph;
    private final transient Consumer<FindCustomers.Customer> chosen;
    private final transient Consumer<String> counted;
    private final Pick picks;
    private final Div notes = new Div();
    private final More more = new More(this::next);
    private final transient List<NativeButton> shown = new ArrayList<>();
    private String typed = "";
    private @Nullable String after;
    private int turn;

    /**
     * @param above where the words are typed
     * @param counted told in words how many there are
     */
    CustomerList(Graph graph, Component above, Consumer<FindCustomers.Customer> chosen, Consumer<String> counted) {
        this.graph = graph;
        this.chosen = chosen;
        this.counted = counted;
        picks = new Pick(above);
        picks.addClassName("customers");
        notes.addClassName("customers-notes");
        more.setVisible(false);
        add(picks, notes, more);
    }

    void look(String words) {
        typed = words.strip();
        after = null;
        if (shown.isEmpty()) {
            notes.removeAll();
            notes.add(Skeleton.lines(4));
        }
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = ++turn;
        var from = after;
        var variables = new HashMap<String, Object>(Map.of("text", typed, "first", AT_ONCE));
        if (from != null) {
            variables.put("after", from);
        }
        graph.ask(
                FindCustomers.class,
                variables,
                answer -> {
                    if (mine == turn) {
                        show(answer, from == null);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        nothing(Failure.notice(failure, () -> look(typed)));
                    }
                });
    }

    private void show(Answer<FindCustomers> answer, boolean anew) {
        notes.removeAll();
        var found = answer.data().customers();
        if (found == null) {
            var why = answer.whyMissing("customers").map(fault -> fault.message());
            nothing(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> look(typed)));
            return;
        }
        if (anew) {
            shown.clear();
        }
        found.nodes().forEach(customer -> shown.add(row(customer)));
        picks.offer(shown);
        counted.accept(getTranslation("customers.count", found.totalCount()));
        if (found.totalCount() == 0) {
            notes.add(new Notice(
                            Icon.PERSON,
                            getTranslation(typed.isEmpty() ? "customers.none" : "customers.nothing", typed))
                    .saying(getTranslation("customers.nothing.hint")));
        }
        after = found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private void nothing(Notice why) {
        shown.clear();
        picks.offer(shown);
        more.setVisible(false);
        notes.removeAll();
        notes.add(why);
    }

    private NativeButton row(FindCustomers.Customer customer) {
        var row = new NativeButton();
        var name = new Span(customer.called());
        name.addClassName("pick-name");
        var contacts = new Span(customer.contacts());
        contacts.addClassName("pick-about");
        row.add(name, contacts);
        var note = customer.note();
        if (note != null) {
            var words = new Span(note);
            words.addClassName("pick-more");
            row.add(words);
        }
        row.addClickListener(click -> chosen.accept(customer));
        return row;
    }
}
