package dev.comptoir.bench.stock;

import static dev.comptoir.bench.report.Figures.count;
import static dev.comptoir.bench.report.Figures.median;
import static dev.comptoir.bench.report.Figures.millis;
import static dev.comptoir.bench.report.Figures.ratio;

import dev.comptoir.bench.Contract;
import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.RunningSystem;
import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.report.Table;
import dev.comptoir.stack.access.Graph;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.service.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Movements a second through the service, beside the same statements straight to the same database by turns; and the
 * dashboard over few and over many shelves.
 */
public final class StockMeasurement implements Measurement {
    private static final int TURNS = 3;
    private static final int FEW_STORES = 5;

    @Override
    public String title() {
        return "Stock";
    }

    @Override
    public String measure(Workbench workbench) throws Exception {
        int few = workbench.either(3_000, 60);
        int many = workbench.either(10_000, 200);
        int manyStores = workbench.either(40, 8);
        try (var system = workbench.start(JvmProfile.LOAD);
                var inventory = system.database(Part.INVENTORY)) {
            var products = Range.products(system.service(Part.PRODUCTS, "products.write"), many);
            var stores = Range.stores(system.as("admin"), FEW_STORES);
            Range.hold(inventory, stores, products, few);
            var dashboards = new Table(1, List.of("dashboard", "median", "ratio"));
            var dashboard = Contract.DASHBOARD.document(workbench.repository());
            int times = workbench.either(100, 3);
            var small = ask(system.as("admin"), dashboard, times);
            dashboards.row(cells("%d stores × %s products, all of them", FEW_STORES, few, small, small));

            Range.hold(inventory, stores.subList(0, 1), products, many);
            var movements = movements(workbench, system, stores.getFirst(), products);

            var all = Range.stores(system.as("admin"), manyStores);
            known(inventory, all.size());
            Range.hold(inventory, all, products, many);
            dashboards.row(cells(
                    "%d stores × %s products, all of them",
                    manyStores, many, ask(system.as("admin"), dashboard, times), small));
            dashboards.row(cells(
                    "the same, a manager of 5 of %d × %s",
                    manyStores, many, ask(system.as("manager"), dashboard, times), small));
            return text(movements, dashboards);
        }
    }

    /** The inventory hears of stores from the sales service. */
    private static void known(java.sql.Connection inventory, int stores) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try (var statement = inventory.createStatement();
                    var rows = statement.executeQuery("select count(*) from location where kind = 'STORE'")) {
                rows.next();
                if (rows.getInt(1) >= stores) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The inventory does not know the stores");
    }

    private static Table movements(Workbench workbench, RunningSystem system, String store, List<String> products)
            throws Exception {
        var in = products.stream()
                .filter(product -> products.indexOf(product) % 33 != 32)
                .toList();
        var table = new Table(1, List.of("20 writers", "through the service", "the same SQL by JDBC", "ratio"));
        table.row(row("one hot product, 1 line a sale", workbench, system, new Sales(store, in.subList(0, 1), 1)));
        table.row(row(
                "%s products, 1 line a sale".formatted(count(in.size())), workbench, system, new Sales(store, in, 1)));
        table.row(row(
                "%s products, 10 lines a sale".formatted(count(in.size())),
                workbench,
                system,
                new Sales(store, in, 10)));
        return table;
    }

    private static List<String> row(String what, Workbench workbench, RunningSystem system, Sales sales)
            throws Exception {
        var time = Duration.ofSeconds(workbench.either(8, 1));
        Graph inventory = system.service(Part.INVENTORY, "inventory.write");
        Progress.say("Recording: %s", what);
        Writers.perSecond(() -> new ServiceWriter(inventory, sales), time); // until the compilers have seen it all
        double service = 0;
        double sql = 0;
        int turns = workbench.either(TURNS, 1);
        for (int turn = 0; turn < turns; turn++) {
            service += Writers.perSecond(() -> new ServiceWriter(inventory, sales), time) / turns;
            sql += Writers.perSecond(() -> new SqlWriter(system.database(Part.INVENTORY), sales), time) / turns;
        }
        return List.of(
                what,
                count(Math.round(service)) + " /s",
                count(Math.round(sql)) + " /s",
                String.format(Locale.ROOT, "%.2f", service / sql));
    }

    private static List<Duration> ask(Graph graph, String dashboard, int times) {
        Progress.say("Asking for dashboards");
        var period = Map.of(
                "from", LocalDate.now().minusDays(30).toString(),
                "to", LocalDate.now().minusDays(1).toString());
        var waits = new ArrayList<Duration>();
        for (int i = -times; i < times; i++) {
            long asked = System.nanoTime();
            graph.ask(dashboard, period);
            if (i >= 0) { // the first half is for the compilers
                waits.add(Duration.ofNanos(System.nanoTime() - asked));
            }
        }
        return waits;
    }

    private static List<String> cells(
            String what, int stores, int products, List<Duration> waits, List<Duration> first) {
        return List.of(
                what.formatted(stores, count(products)), millis(median(waits)), ratio(median(waits), median(first)));
    }

    private static String text(Table movements, Table dashboards) {
        return """
                %s

                Aim: a ratio of at least 0.35. The embedded PostgreSQL brings no `pgbench`; a program with 20 connections of its own sends the statements of the service's sales instead, by turns with it.

                %s

                Stock-outs and overstock with their counts, and the revenue, of every store in sight. Aim: at most 1.3 × for 40 stores × 10,000 products.""".formatted(movements, dashboards);
    }
}
