package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.threshold.Decisions;
import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in what was counted: sets on hand by movements and thresholds by decision. The first stock of a product at a
 * place is a receipt from the supplier, any later difference a count. The same file again changes nothing.
 */
@Component
class StockImporter implements Importer {

    static final String KIND = "stock";

    private static final int COUNTS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Staging staging;
    private final Ledger ledger;
    private final Decisions decisions;

    StockImporter(JdbcClient jdbc, Catalogue catalogue, Staging staging, Ledger ledger, Decisions decisions) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.staging = staging;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> requiredFields() {
        return StockRows.REQUIRED;
    }

    @Override
    public Set<String> optionalFields() {
        return StockRows.OPTIONAL;
    }

    @Override
    public ImportCounts run(ImportRun run) {
        // Nobody wants to hear of every product of a file.
        jdbc.sql("set local comptoir.quiet = 'on'").update();
        staging.open();
        var reader = new StockRows(run, Places.known(jdbc));
        var known = new Assortment(catalogue);
        new Intake<>(run, reader::read, known::productsOf, staging::add).takeAll();
        staging.hold();
        return record(run);
    }

    private ImportCounts record(ImportRun run) {
        long taken = 0;
        long unchanged = 0;
        Shelf last = null;
        List<ShelfCount> counts = staging.next(last, COUNTS_AT_ONCE);
        while (!counts.isEmpty()) {
            Portion portion = new Portion(new ArrayList<>(), new HashMap<>());
            for (ShelfCount count : counts) {
                try {
                    boolean changes = portion.take(count, run) || count.rangedAnew();
                    taken += changes ? 1 : 0;
                    unchanged += changes ? 0 : 1;
                } catch (RowRefused refused) {
                    refused.tell(run, count.row());
                }
            }
            ledger.record(portion.movements(), run.job().requestedBy());
            decisions.change(portion.decided());
            last = counts.getLast().shelf();
            counts = staging.next(last, COUNTS_AT_ONCE);
        }
        return new ImportCounts(taken, unchanged);
    }

    /** What a portion of the rows changes. */
    private record Portion(List<Movement> movements, Map<Shelf, Thresholds> decided) {

        boolean take(ShelfCount count, ImportRun run) {
            var thresholds = count.thresholds();
            var movement = count.movement(run.job());
            movement.ifPresent(movements::add);
            boolean decides = !thresholds.equals(count.recorded().thresholds());
            if (decides) {
                decided.put(count.shelf(), thresholds);
            }
            return decides || movement.isPresent();
        }
    }
}
