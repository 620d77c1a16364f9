package dev.comptoir.ui.goods;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.goods.GoodsSearch.Goods;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scanned and typed goods, line by line, the newest first. */
class GoodsDesk extends Div {
    private static final Pattern BARCODE = Pattern.compile("\\d{8,14}");

    private final transient Graph graph;
    private final boolean withCost;
    private final transient Runnable changed;
    private final ScanField scan = new ScanField(getTranslation("goods.scan"), this::find);
    private final Div said = new Div();
    private final Div choices = new Div();
    private final UnorderedList list = new UnorderedList();
    private final transient List<GoodsLine> lines = new ArrayList<>();
    private transient Optional<Place> giving = Optional.empty();

    /** @param changed called whenever a line is not what it was */
    GoodsDesk(Graph graph, boolean withCost, Runnable changed) {
        this.graph = graph;
        this.withCost = withCost;
        this.changed = changed;
        addClassName("goods-desk");
        said.addClassName("scan-said");
        said.getElement().setAttribute("role", "status");
        choices.addClassName("scan-choices");
        list.addClassNames("results", "goods-lines");
        var hint = new Paragraph(getTranslation("goods.scan.hint"));
        hint.addClassName("search-hint");
        add(scan, hint, said, choices, list);
    }

    void focus() {
        scan.focus();
    }

    List<GoodsLine> lines() {
        return lines;
    }

    Optional<GoodsLine> line(String productId) {
        return lines.stream().filter(line -> line.productId().equals(productId)).findFirst();
    }

    BigDecimal total() {
        return lines.stream().flatMap(line -> line.quantity().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Goods leave this place: each line shows what it has. */
    void leaving(Optional<Place> place) {
        giving = place;
        lines.forEach(line -> line.leaving(place));
    }

    void show(List<Draft.Line> kept) {
        clear();
        kept.reversed().forEach(this::put);
    }

    void clear() {
        lines.clear();
        list.removeAll();
        choices.removeAll();
        said.removeAll();
    }

    private void find(String text) {
        choices.removeAll();
        graph.ask(GoodsSearch.class, Map.of("text", text), answer -> found(text, answer), failure -> {
            said.removeAll();
            said.add(Failure.notice(failure, () -> find(text)));
        });
    }

    private void found(String text, Answer<GoodsSearch> answer) {
        var found = answer.data().products();
        if (found == null) {
            say(
                    answer.whyMissing("products")
                            .map(fault -> fault.message())
                            .orElseGet(() -> getTranslation("failure.unavailable")),
                    Tone.DANGER);
            return;
        }
        var goods = found.nodes().stream().filter(Goods::stocked).toList();
        var exact = goods.stream().filter(each -> each.isCalled(text)).findFirst();
        if (exact.isPresent()) {
            take(exact.get());
        } else if (goods.isEmpty() || BARCODE.matcher(text).matches()) {
            say(getTranslation(found.nodes().isEmpty() ? "goods.unknown" : "goods.not-stocked", text), Tone.DANGER);
        } else if (goods.size() == 1) {
            take(goods.getFirst());
        } else {
            offer(text, goods);
        }
    }

    private void offer(String text, List<Goods> goods) {
        say(getTranslation("goods.choose", text), Tone.INFO);
        for (var each : goods) {
            var button = new NativeButton("%s · %s".formatted(each.name(), each.sku()), click -> {
                choices.removeAll();
                take(each);
                focus();
            });
            choices.add(button);
        }
    }

    private void take(Goods goods) {
        var there = line(goods.id());
        there.ifPresentOrElse(GoodsLine::oneMore, () -> put(Draft.Line.of(goods)));
        var count = line(goods.id()).flatMap(GoodsLine::quantity).orElse(BigDecimal.ONE);
        say(getTranslation("goods.scanned", goods.name(), Formats.here().number(count)), Tone.GOOD);
        changed.run();
    }

    private void put(Draft.Line product) {
        var line = new GoodsLine(product, withCost, changed, () -> remove(product.id()));
        line.leaving(giving);
        lines.addFirst(line);
        list.addComponentAsFirst(line);
    }

    private void remove(String productId) {
        line(productId).ifPresent(line -> {
            lines.remove(line);
            list.remove(line);
            say(getTranslation("goods.removed", line.productName()), Tone.NEUTRAL);
            changed.run();
            focus();
        });
    }

    private void say(String words, Tone tone) {
        said.removeAll();
        said.add(new Notice(tone == Tone.DANGER ? Icon.ALERT : Icon.CHECK, words).toned(tone));
    }
}
