package dev.comptoir.stack.demo.slice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stock that fits the sales: a shop ranges what it sold in its last half year, asks for more at two weeks' sales, and wants
 * at most eight weeks'. Most of it is in order; some is out, some low, some far too much. It cost about half its price.
 */
record OpeningStock(List<List<String>> all) {
    static final List<String> HEADER = List.of("sku", "store", "on-hand", "reorder-point", "maximum", "cost");
    private static final Map<String, String> SHOPS =
            Map.of("LON", "London", "PAR", "Paris", "BER", "Berlin", "DUB", "Dublin", "AMS", "Amsterdam");
    private static final String WAREHOUSE = "central";
    private static final int WEEKS = 26;

    static OpeningStock of(List<SourceRow> rows, Catalogue catalogue) {
        var halfYearAgo = rows.stream()
                .map(SourceRow::time)
                .max(LocalDateTime::compareTo)
                .orElseThrow()
                .minusWeeks(WEEKS);
        Map<String, Map<String, Integer>> soldByStore = rows.stream()
                .filter(row -> row.quantity() > 0 && row.time().isAfter(halfYearAgo))
                .filter(row -> catalogue.products().get(row.sku()).category().isStocked())
                .collect(Collectors.groupingBy(
                        SourceRow::store,
                        TreeMap::new,
                        Collectors.groupingBy(
                                SourceRow::sku, TreeMap::new, Collectors.summingInt(SourceRow::quantity))));
        var levels = new ArrayList<List<String>>();
        var soldInAll = new TreeMap<String, Integer>();
        soldByStore.forEach((store, sold) -> sold.forEach((sku, units) -> {
            levels.add(level(product(sku, catalogue), SHOPS.get(store), units / (double) WEEKS, 2, 8));
            soldInAll.merge(sku, units, Integer::sum);
        }));
        soldInAll.forEach(
                (sku, units) -> levels.add(level(product(sku, catalogue), WAREHOUSE, units / (double) WEEKS, 4, 16)));
        return new OpeningStock(levels);
    }

    Stream<List<String>> lines() {
        return all.stream();
    }

    private static Product product(String sku, Catalogue catalogue) {
        return catalogue.products().get(sku);
    }

    private static List<String> level(Product product, String place, double soldPerWeek, int lowWeeks, int highWeeks) {
        long reorderPoint = Math.max(1, Math.round(soldPerWeek * lowWeeks));
        long maximum = Math.max(reorderPoint + 3, Math.round(soldPerWeek * highWeeks));
        long onHand = onHand(product.sku() + "@" + place, reorderPoint, maximum);
        return List.of(product.sku(), place, onHand + "", reorderPoint + "", maximum + "", cost(product));
    }

    /** 40 to 60 per cent of the price, to the penny; at every place the same. */
    private static String cost(Product product) {
        return product.price()
                .multiply(BigDecimal.valueOf(40 + Chance.of("cost" + product.sku(), 21), 2))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Of a hundred: 4 out, 8 low, 6 over, the rest between the thresholds. */
    private static long onHand(String seed, long reorderPoint, long maximum) {
        long lot = Chance.of(seed, 100);
        if (lot < 4) {
            return 0;
        }
        if (lot < 12) {
            return 1 + Chance.of("low" + seed, reorderPoint);
        }
        if (lot < 18) {
            return maximum + 1 + Chance.of("over" + seed, maximum);
        }
        return reorderPoint + 1 + Chance.of("between" + seed, maximum - reorderPoint);
    }
}
