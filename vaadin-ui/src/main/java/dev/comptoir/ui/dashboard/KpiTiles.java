package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The five figures that tell most, for the stores in sight. */
class KpiTiles extends Div {
    private final transient Formats formats = Formats.here();

    KpiTiles(StoresInSight stores) {
        addClassName("tiles");
        var now = stores.sold();
        var before = stores.soldBefore();
        add(
                revenue(now).compared(growth(now, before, Totals::comparable)),
                receipts(now)
                        .compared(growth(now, before, totals -> Optional.of(BigDecimal.valueOf(totals.receipts())))),
                basket(now).compared(growth(now, before, totals -> totals.averageBasket()
                        .map(Money::amount))),
                stock(stores, StockList.OUT),
                stock(stores, StockList.OVER));
    }

    private Tile revenue(Optional<Totals> now) {
        return tile("revenue", Gaps.SALES, now.map(totals -> totals.revenues().stream()
                .map(formats::roundMoney)
                .collect(Collectors.joining(" · "))));
    }

    private Tile receipts(Optional<Totals> now) {
        return tile("receipts", Gaps.SALES, now.map(totals -> formats.number(totals.receipts())));
    }

    private Tile basket(Optional<Totals> now) {
        return tile("basket", Gaps.SALES, now.map(totals -> totals.averageBasket()
                .map(formats::money)
                .orElse("–")));
    }

    private Tile stock(StoresInSight stores, StockList list) {
        var tile = tile(list.tag(), Gaps.INVENTORY, stores.count(list).map(count -> formats.number(count.longValue())));
        return stores.count(list).orElse(0) > 0 ? tile.toned(list.tone()) : tile;
    }

    private Tile tile(String key, String service, Optional<String> value) {
        return new Tile(
                getTranslation("kpi." + key), value, Gaps.inPlace(service), getTranslation("kpi." + key + ".about"));
    }

    private static Optional<BigDecimal> growth(
            Optional<Totals> now, Optional<Totals> before, Function<Totals, Optional<BigDecimal>> figure) {
        return now.flatMap(figure)
                .flatMap(present -> before.flatMap(figure).flatMap(past -> Totals.growth(present, past)));
    }
}
