package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The five figures that tell most, for the stores in sight. */
class KpiTiles extends Div {
    private final transient Formats formats = Formats.here();
    private final Map<StockList, Tile> stock = new EnumMap<>(StockList.class);

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
                stock(StockList.OUT),
                stock(StockList.OVER));
        stockIs(stores);
    }

    /** Brings up to date what is known of the stock, and leaves the rest as it is. */
    void stockIs(StoresInSight stores) {
        stock.forEach((list, tile) -> {
            tile.figureIs(stores.count(list).map(count -> formats.number(count.longValue())));
            tile.toned(list.tone(), stores.count(list).orElse(0) > 0);
        });
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

    private Tile stock(StockList list) {
        var tile = tile(list.tag(), Gaps.INVENTORY, Optional.empty());
        stock.put(list, tile);
        return tile;
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
