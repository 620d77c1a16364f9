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
    private final Tile revenue = tile("revenue", Gaps.SALES, Optional.empty());
    private final Tile receipts = tile("receipts", Gaps.SALES, Optional.empty());
    private final Tile basket = tile("basket", Gaps.SALES, Optional.empty());

    KpiTiles(StoresInSight stores) {
        addClassName("tiles");
        add(revenue, receipts, basket, stock(StockList.OUT), stock(StockList.OVER));
        salesAre(stores);
        stockIs(stores);
    }

    /** Brings up to date what is known of the sales, and leaves the rest as it is. */
    void salesAre(StoresInSight stores) {
        var now = stores.sold();
        var before = stores.soldBefore();
        revenue.figureIs(revenues(now));
        revenue.compared(growth(now, before, Totals::comparable));
        receipts.figureIs(now.map(totals -> formats.number(totals.receipts())));
        receipts.compared(growth(now, before, totals -> Optional.of(BigDecimal.valueOf(totals.receipts()))));
        basket.figureIs(averageBasket(now));
        basket.compared(growth(now, before, totals -> totals.averageBasket().map(Money::amount)));
    }

    /** Brings up to date what is known of the stock, and leaves the rest as it is. */
    void stockIs(StoresInSight stores) {
        stock.forEach((list, tile) -> {
            tile.figureIs(stores.count(list).map(count -> formats.number(count.longValue())));
            tile.toned(list.tone(), stores.count(list).orElse(0) > 0);
        });
    }

    private Optional<String> revenues(Optional<Totals> now) {
        return now.map(
                totals -> totals.revenues().stream().map(formats::roundMoney).collect(Collectors.joining(" · ")));
    }

    private Optional<String> averageBasket(Optional<Totals> now) {
        return now.map(totals -> totals.averageBasket().map(formats::money).orElse("–"));
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
