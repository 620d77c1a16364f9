package dev.comptoir.bench.till;

import static dev.comptoir.bench.report.Figures.count;
import static dev.comptoir.bench.report.Figures.decimal;
import static dev.comptoir.bench.report.Figures.median;
import static dev.comptoir.bench.report.Figures.millis;
import static dev.comptoir.bench.report.Figures.quantile;
import static dev.comptoir.bench.report.Figures.ratio;

import dev.comptoir.bench.Contract;
import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.RunningSystem;
import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.report.Table;
import dev.comptoir.bench.stock.Range;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.service.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code registerSale} through the router, with few tills and with many; beside the same statements straight to the same
 * database, by turns; and once more when the stores have sold ten million lines before.
 */
public final class TillMeasurement implements Measurement {
    private static final int STORES = 5;
    private static final int USUAL = 20;
    private static final int TURNS = 3;
    private static final List<Integer> TILLS = List.of(1, USUAL, 100);

    @Override
    public String title() {
        return "Till";
    }

    @Override
    public String measure(Workbench workbench) throws Exception {
        try (var system = workbench.start(JvmProfile.LOAD);
                var inventory = system.database(Part.INVENTORY);
                var sales = system.database(Part.SALES)) {
            int many = workbench.either(1_000, 60);
            var shelves = new Shelves(Range.products(system.service(Part.PRODUCTS, "products.write"), many));
            var stores = Range.stores(system.as("admin"), STORES);
            Range.hold(inventory, stores, shelves.products(), many);
            var filled = new Shelves(shelves.products().stream()
                    .filter(product -> shelves.products().indexOf(product) % 33 != 32)
                    .toList());
            var site = new Site(workbench, system, Till.open(system.as("admin"), stores, TILLS.getLast()), filled);
            site.through(USUAL, 2); // until the compilers have seen it all

            var load = new Table(1, List.of("tills", "sales /s", "p50", "p95", "CPU ms a sale"));
            for (int tills : TILLS) {
                load.row(site.row(tills));
            }
            double ratio = site.ratio();
            var before = site.turns();
            int lines = workbench.either(10_000_000, 20_000);
            History.of(sales, Till.open(system.as("admin"), stores, STORES), lines);
            system.checkpoint();
            site.through(USUAL, 1);
            var after = site.turns();
            return """
                    %s

                    Each sale has %d lines and is paid in cash; the goods follow meanwhile. %d tills, beside the same SQL by JDBC with as many connections: %s × (aim: at least 0.30 ×).

                    With %s sale lines of former years there, %d tills take %s for a sale instead of %s: %s (aim: at most 1.15 ×).""".formatted(
                            load,
                            Shelves.LINES,
                            USUAL,
                            String.format(Locale.ROOT, "%.2f", ratio),
                            count(lines),
                            USUAL,
                            millis(median(after)),
                            millis(median(before)),
                            ratio(median(after), median(before)));
        }
    }

    /** Where it is sold. */
    private record Site(Workbench workbench, RunningSystem system, List<Till> tills, Shelves shelves) {

        /** Sells with so many tills for so many turns. */
        Crowd.Done through(int many, int turns) throws Exception {
            Progress.say("Selling at %d tills", many);
            var document = Contract.REGISTER_SALE.document(workbench.repository());
            var graph = system.as("admin");
            var acts = tills.subList(0, many).stream()
                    .map(till -> new GraphSale(graph, document, till, shelves))
                    .toList();
            return Crowd.working(acts, turn().multipliedBy(turns));
        }

        Crowd.Done straight(int many) throws Exception {
            Progress.say("Sending the same SQL on %d connections", many);
            var acts = new ArrayList<SqlSale>();
            for (var till : tills.subList(0, many)) {
                acts.add(new SqlSale(system.database(Part.SALES), till, shelves));
            }
            return Crowd.working(acts, turn());
        }

        List<String> row(int many) throws Exception {
            var before = system.processes().cpu();
            var done = through(many, 1);
            var used = new LinkedHashMap<String, Double>();
            system.processes()
                    .cpu()
                    .forEach((part, time) -> used.put(
                            part,
                            time.minus(before.getOrDefault(part, Duration.ZERO)).toNanos()
                                    / 1e6
                                    / done.took().size()));
            return List.of(
                    String.valueOf(many),
                    decimal(done.perSecond()),
                    millis(median(done.took())),
                    millis(quantile(0.95, done.took())),
                    shown(used));
        }

        private static String shown(Map<String, Double> used) {
            return String.join(
                    " · ",
                    used.entrySet().stream()
                            .filter(part -> part.getValue() >= 0.05)
                            .map(part -> "%s %s".formatted(part.getKey(), decimal(part.getValue())))
                            .toList());
        }

        /** Of the rate through the router to that of the SQL alone. */
        double ratio() throws Exception {
            double graph = 0;
            double sql = 0;
            for (int turn = 0; turn < workbench.either(TURNS, 1); turn++) {
                graph += through(USUAL, 1).perSecond();
                sql += straight(USUAL).perSecond();
            }
            return graph / sql;
        }

        List<Duration> turns() throws Exception {
            return through(USUAL, workbench.either(TURNS, 1)).took();
        }

        private Duration turn() {
            return Duration.ofSeconds(workbench.either(8, 2));
        }
    }
}
