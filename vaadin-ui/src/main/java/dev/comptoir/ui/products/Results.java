package dev.comptoir.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.products.ProductSearch.Found;
import dev.comptoir.ui.products.ProductSearch.Hit;
import dev.comptoir.ui.replenishment.AskForGoods;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The products found, page after page. An answer to words that are no longer asked for is dropped. */
class Results extends Div {
    /** Stands in for a store where there is none, with stock left out of the question. */
    private static final String NO_STORE = "00000000-0000-0000-0000-000000000000";

    private final transient Graph graph;
    private final transient ChosenStore here;
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Div notes = new Div();
    private final More more = new More(this::next);
    private final transient List<Hit> hits = new ArrayList<>();
    private String words = "";
    private @Nullable String after;
    private int turn;

    Results(Graph graph, ChosenStore here) {
        this.graph = graph;
        this.here = here;
        addClassName("search-results");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        list.addClassName("results");
        add(count, notes, list, more);
        more.setVisible(false);
    }

    /** Looks for other words, from the first page on. */
    void look(String newWords) {
        words = newWords;
        after = null;
        if (hits.isEmpty()) {
            list.removeAll();
            notes.removeAll();
            notes.add(Skeleton.lines(6));
        }
        addClassName("stale");
        ask();
    }

    /** The id of the product found that bears exactly this SKU. */
    Optional<String> withSku(String sku) {
        return hits.stream()
                .filter(hit -> hit.sku().equalsIgnoreCase(sku))
                .map(Hit::id)
                .findFirst();
    }

    void fail(RuntimeException failure) {
        removeClassName("stale");
        hits.clear();
        list.removeAll();
        notes.removeAll();
        count.setText("");
        more.setVisible(false);
        notes.add(Failure.notice(failure, () -> look(words)));
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = ++turn;
        var from = after;
        graph.ask(
                ProductSearch.class,
                variables(),
                answer -> {
                    if (mine == turn) {
                        show(answer, from == null);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        fail(failure);
                    }
                });
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("storeId", here.chosen().map(StoreName::id).orElse(NO_STORE));
        variables.put("withStock", here.chosen().isPresent());
        if (!words.isEmpty()) {
            variables.put("text", words);
        }
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    private void show(Answer<ProductSearch> answer, boolean anew) {
        removeClassName("stale");
        var found = answer.data().products();
        if (anew && answer.isWhole() && found != null && isShown(found)) {
            return;
        }
        if (anew) {
            hits.clear();
            list.removeAll();
        }
        notes.removeAll();
        if (found == null) {
            count.setText("");
            more.setVisible(false);
            notes.add(unavailable(answer, "products"));
            return;
        }
        var stockMissing =
                answer.faults().stream().anyMatch(fault -> fault.code().equals(Fault.UNAVAILABLE));
        if (stockMissing) {
            notes.add(unavailable(answer, "inventory"));
        }
        append(found, stockMissing);
    }

    /** One more letter that finds the same products: whoever is walking through them keeps the place. */
    private boolean isShown(Found found) {
        return !hits.isEmpty() && hits.equals(found.nodes());
    }

    private void append(Found found, boolean stockMissing) {
        hits.addAll(found.nodes());
        found.nodes().forEach(hit -> list.add(item(hit, stockMissing)));
        count.setText(getTranslation("products.count", found.totalCount()));
        count.setVisible(found.totalCount() > 0);
        if (found.totalCount() == 0) {
            notes.add(new Notice(
                            Icon.SEARCH, getTranslation(words.isEmpty() ? "products.none" : "products.nothing", words))
                    .saying(getTranslation("products.nothing.hint")));
        }
        after = found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private ListItem item(Hit hit, boolean stockMissing) {
        var item = new ListItem(new ResultRow(hit, here.chosen().isPresent(), stockMissing));
        if (hit.stocked()) {
            here.chosen().ifPresent(store -> item.add(AskForGoods.inRow(hit.id(), hit.name(), store)));
        }
        return item;
    }

    private Notice unavailable(Answer<?> answer, String fallback) {
        var service = answer.faults().stream()
                .flatMap(fault -> fault.service().stream())
                .findFirst()
                .orElse(fallback);
        return new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service." + service)))
                .toned(Tone.WARNING)
                .retrying(getTranslation("action.retry"), () -> look(words))
                .asAlert();
    }
}
