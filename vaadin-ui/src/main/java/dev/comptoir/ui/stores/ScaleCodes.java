package dev.comptoir.ui.stores;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.stores.ScaledGoods.Goods;
import java.util.List;
import java.util.Map;

/** The codes by which the scales of all shops know goods: found by product, and set one by one. */
class ScaleCodes extends Composite<Panel> {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    private static final int LONGEST_SEARCH = 200;

    private final transient Graph graph;
    private final TextField search = new TextField();
    private final Pick picks = new Pick(search);
    private final Div notes = new Div();
    private final Div said = new Div();
    private int turn;

    ScaleCodes(Graph graph) {
        this.graph = graph;
    }

    @Override
    protected Panel initContent() {
        search.addClassName("search-field");
        search.setPlaceholder(getTranslation("products.search"));
        search.setAriaLabel(getTranslation("scale-codes.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> {
            said.removeAll();
            look();
        });
        said.getElement().setAttribute("role", "status");
        picks.addClassName("scale-codes");
        return new Panel(getTranslation("scale-codes.title"))
                .explained(getTranslation("scale-codes.about"))
                .showing(said, picks, notes);
    }

    private void look() {
        var mine = ++turn;
        notes.removeAll();
        if (search.getValue().isBlank()) {
            picks.offer(List.of());
            return;
        }
        graph.ask(
                ScaledGoods.class,
                Map.of("text", search.getValue().strip()),
                answer -> {
                    if (mine == turn) {
                        show(answer);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        nothing(Failure.notice(failure, this::look));
                    }
                });
    }

    private void show(Answer<ScaledGoods> answer) {
        var found = answer.data().products();
        if (found == null) {
            var why = answer.whyMissing("products").map(Fault::message);
            nothing(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::look));
        } else if (found.nodes().isEmpty()) {
            nothing(new Notice(Icon.PRODUCTS, getTranslation("offer.no-product")));
        } else {
            picks.offer(found.nodes().stream().map(this::row).toList());
        }
    }

    private void nothing(Notice why) {
        picks.offer(List.of());
        notes.removeAll();
        notes.add(why);
    }

    private NativeButton row(Goods goods) {
        var name = new Span("%s · %s".formatted(goods.name(), goods.sku()));
        name.addClassName("pick-name");
        var about = new Span(words(goods));
        about.addClassName("pick-about");
        var row = new NativeButton();
        row.add(name, about);
        row.setEnabled(!goods.kinds().isEmpty());
        row.addClickListener(click -> open(goods));
        return row;
    }

    private String words(Goods goods) {
        var code = goods.scaleCode();
        if (code != null) {
            return getTranslation("scale-codes.is." + code.kind(), code.code());
        }
        return getTranslation(goods.kinds().isEmpty() ? "scale-codes.by-piece" : "scale-codes.none");
    }

    private void open(Goods goods) {
        var dialog = new ScaleCodeDialog(graph, goods, words -> {
            said.removeAll();
            said.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
            look();
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                search.focus();
            }
        });
        dialog.open();
    }
}
