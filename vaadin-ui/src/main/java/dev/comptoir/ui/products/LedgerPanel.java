package dev.comptoir.ui.products;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.products.ProductDetail.Level;
import dev.comptoir.ui.products.ProductDetail.Product;
import dev.comptoir.ui.store.ChosenPlace;
import dev.comptoir.ui.store.PlaceSelect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What became of a product at one place: how much there was, day by day, and every movement. */
class LedgerPanel extends Composite<Panel> {
    private final transient Graph graph;
    private final transient ChosenPlace places;
    private final transient Product product;
    private final transient Days days;
    private final transient Optional<Place> changedAt;
    private final transient Consumer<Place> changed;
    private final PlaceSelect select = new PlaceSelect();
    private final Div acts = new Div();
    private final Div content = new Div();

    /**
     * @param today in UTC, as the history counts days
     * @param zone in which moments are told
     */
    record Days(LocalDate today, ZoneId zone) {}

    /**
     * @param changedAt where the stock was just changed by hand; that place is shown first
     * @param changed called when the stock of a place was changed by hand
     */
    LedgerPanel(
            Graph graph,
            ChosenPlace places,
            Product product,
            Days days,
            Optional<Place> changedAt,
            Consumer<Place> changed) {
        this.graph = graph;
        this.places = places;
        this.product = product;
        this.days = days;
        this.changedAt = changedAt;
        this.changed = changed;
    }

    @Override
    protected Panel initContent() {
        select.whenChosen(this::show);
        acts.addClassName("ledger-acts");
        content.addClassName("ledger");
        var bar = new Div(select, acts);
        bar.addClassName("ledger-bar");
        places.whenKnown(this::begin);
        return new Panel(getTranslation("ledger.title")).showing(bar, content);
    }

    /** Only the person's own places: what moves elsewhere is not shown. */
    private void begin() {
        var mine = places.all().stream()
                .filter(place -> Employee.signedIn().mayEnter(place.id()))
                .toList();
        if (mine.isEmpty()) {
            setVisible(false);
            return;
        }
        var chosen = changedAt.orElseGet(places::chosen);
        var first = mine.contains(chosen) ? chosen : mine.getFirst();
        select.offer(mine, first);
        show(first);
    }

    private void show(Place place) {
        var level = levelAt(place);
        acts.removeAll();
        if (Employee.signedIn().seesFigures() && product.stocked()) {
            var target = new StockActDialog.Target(
                    product.id(),
                    product.name(),
                    place,
                    level.map(Level::onHand).orElse(BigDecimal.ZERO));
            acts.add(
                    act("correct.title", click -> new CorrectDialog(graph, target, () -> changed.accept(place)).open()),
                    act("write-off.title", click -> new WriteOffDialog(graph, target, () -> changed.accept(place))
                            .open()));
        }
        content.removeAll();
        content.add(
                new HistoryChart(graph, product.id(), place, level, days.today()),
                new MovementList(graph, product.id(), place, days.zone()));
    }

    private Button act(String key, Consumer<Object> then) {
        return new Button(getTranslation(key), then::accept);
    }

    private Optional<Level> levelAt(Place place) {
        return Optional.ofNullable(product.stockByLocation()).orElse(List.of()).stream()
                .filter(level -> level.isAt(place.id()))
                .findFirst();
    }
}
