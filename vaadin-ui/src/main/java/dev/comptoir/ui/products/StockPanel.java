package dev.comptoir.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductDetail.Kind;
import dev.comptoir.ui.products.ProductDetail.Level;
import dev.comptoir.ui.products.ProductDetail.Product;
import dev.comptoir.ui.replenishment.AskForGoods;
import dev.comptoir.ui.stock.StockState;
import dev.comptoir.ui.store.StoreName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a product is: here first, then the central warehouse, then the other stores. */
class StockPanel extends Composite<Panel> {
    private final transient Product product;
    private final transient Optional<StoreName> here;
    private final transient Runnable retry;
    private final transient Formats formats = Formats.here();

    StockPanel(Product product, Optional<StoreName> here, Runnable retry) {
        this.product = product;
        this.here = here;
        this.retry = retry;
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(getTranslation("stock.title"));
        if (!product.stocked()) {
            return panel.showing(new Paragraph(getTranslation("stock.not-kept.about")));
        }
        var levels = product.stockByLocation();
        return levels == null ? panel.showing(unavailable()) : panel.showing(places(levels));
    }

    private Notice unavailable() {
        return new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                .toned(Tone.WARNING)
                .saying(getTranslation("stock.unavailable.hint"))
                .retrying(getTranslation("action.retry"), retry)
                .asAlert();
    }

    private Component[] places(List<Level> levels) {
        var mine = here.flatMap(
                store -> levels.stream().filter(level -> level.isAt(store.id())).findFirst());
        var cards = new Div();
        cards.addClassName("places");
        here.ifPresent(store -> {
            var card = card(getTranslation("stock.here", store.name()), mine.orElse(null));
            card.add(AskForGoods.inWords(product.id(), store));
            cards.add(card);
        });
        cards.add(card(
                getTranslation("stock.warehouse"),
                levels.stream()
                        .filter(level -> level.location().kind() == Kind.WAREHOUSE)
                        .findFirst()
                        .orElse(null)));
        var others = levels.stream()
                .filter(level -> level.location().kind() == Kind.STORE)
                .filter(level -> mine.filter(level::equals).isEmpty())
                .toList();
        return others.isEmpty() ? new Component[] {cards} : new Component[] {cards, otherStores(others)};
    }

    private Div card(String title, @Nullable Level level) {
        var name = new Span(title);
        name.addClassName("place-name");
        var card = new Div(name);
        card.addClassName("place");
        if (level == null) {
            var none = new Span(getTranslation("stock.not-here"));
            none.addClassName("place-about");
            card.add(none);
            return card;
        }
        var figure = new Span(formats.number(level.available()));
        figure.addClassName("place-figure");
        var line = new Div(figure, state(level).badge());
        line.addClassName("place-line");
        var about = new Span(about(level));
        about.addClassName("place-about");
        card.add(line, about);
        return card;
    }

    private Div otherStores(List<Level> others) {
        var list = new UnorderedList();
        list.addClassName("places-list");
        others.forEach(level -> list.add(row(level)));
        var total = others.stream().map(Level::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        var block = new Div(new H3(getTranslation("stock.others", formats.number(total))), list);
        block.addClassName("places-others");
        return block;
    }

    private ListItem row(Level level) {
        var name = new Span(level.location().name());
        name.addClassName("places-name");
        var about = new Span(about(level));
        about.addClassName("place-about");
        var what = new Div(name, about);
        what.addClassName("places-what");
        var figure = new Span(formats.number(level.available()));
        figure.addClassName("places-figure");
        return new ListItem(what, state(level).badge(), figure);
    }

    /** What of it is promised, and the limits, as far as somebody decided. */
    private String about(Level level) {
        var parts = new ArrayList<String>();
        if (level.reserved().signum() > 0) {
            parts.add(getTranslation("stock.reserved", formats.number(level.reserved())));
        }
        if (level.reorderPoint() != null) {
            parts.add(getTranslation("stock.reorder-at", formats.number(level.reorderPoint())));
        }
        if (level.maximum() != null) {
            parts.add(getTranslation("stock.maximum", formats.number(level.maximum())));
        }
        return String.join(" · ", parts);
    }

    private static StockState state(Level level) {
        return StockState.of(level.onHand(), level.available(), level.reorderPoint(), level.maximum());
    }
}
