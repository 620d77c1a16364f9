package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the goods of a line are to be had: here, in the warehouse, in other stores; and they can be asked for. */
class StockPanel extends SidePanel {
    private final transient SaleDesk desk;
    private final transient TillLine line;

    /** For the selected line. The next scan goes on with the sale. */
    static void open(SaleDesk desk) {
        desk.basket().selected().ifPresent(line -> desk.beside(new StockPanel(desk, line), desk::scanInstead));
    }

    private StockPanel(SaleDesk desk, TillLine line) {
        super("till.do.stock", desk);
        this.desk = desk;
        this.line = line;
        addClassName("till-stock");
        look();
    }

    private void look() {
        show(name(), Skeleton.lines(4));
        desk.till()
                .ask(
                        TillStock.class,
                        Map.of(
                                "productId",
                                line.goods().id(),
                                "storeId",
                                desk.till().store().id()),
                        this::know,
                        failure -> show(name(), Failure.notice(failure, this::look)));
    }

    private void know(Answer<TillStock> answer) {
        var product = answer.data().product();
        var asking = new AskPanel(desk, line.goods(), wanted(product));
        if (product == null || (product.stock() == null && product.stockByLocation() == null)) {
            var why = answer.faults().stream()
                    .findFirst()
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("till.stock.none"));
            show(name(), new Notice(Icon.OFFLINE, why).toned(Tone.WARNING), asking);
        } else {
            show(name(), places(product), asking);
        }
        asking.begin();
    }

    private Div places(TillStock.Product product) {
        var rows = new DescriptionList();
        var here = product.stock();
        if (here != null) {
            row(rows, getTranslation("till.stock.here"), here.available());
            row(rows, getTranslation("till.stock.reserved"), here.reserved());
        }
        product.warehouse().ifPresent(place -> row(rows, place.location().name(), place.available()));
        var others = product.otherStores(desk.till().store().id());
        var places = new Div(rows, new H3(getTranslation("till.stock.others")));
        if (others.isEmpty()) {
            places.add(new Span(getTranslation("till.stock.nowhere")));
        } else {
            var stores = new DescriptionList();
            others.forEach(place -> row(stores, nameOf(place.location()), place.available()));
            places.add(stores);
        }
        places.addClassName("till-places");
        return places;
    }

    /** What is suggested, else what this sale lacks, else nothing. */
    private BigDecimal wanted(TillStock.@Nullable Product product) {
        var here = product == null ? null : product.stock();
        if (here == null) {
            return BigDecimal.ZERO;
        }
        var suggestion = here.suggestion();
        if (suggestion != null && suggestion.orderQuantity().signum() > 0) {
            return suggestion.orderQuantity();
        }
        return desk.basket().count(line.goods().id()).subtract(here.available()).max(BigDecimal.ZERO);
    }

    private static String nameOf(TillStock.Location location) {
        return location.town().isEmpty() || location.name().contains(location.town())
                ? location.name()
                : "%s, %s".formatted(location.name(), location.town());
    }

    private Span name() {
        var name = new Span(line.goods().name());
        name.addClassName("till-stock-name");
        return name;
    }

    private static void row(DescriptionList rows, String place, BigDecimal quantity) {
        rows.add(
                new DescriptionList.Term(place),
                new DescriptionList.Description(Formats.here().number(quantity)));
    }
}
