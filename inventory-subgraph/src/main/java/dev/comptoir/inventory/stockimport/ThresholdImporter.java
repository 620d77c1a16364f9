package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in thresholds that were decided in a file: a product becomes part of a place's range by it. The same file again
 * changes nothing.
 */
@Component
class ThresholdImporter implements Importer {

    static final String KIND = "thresholds";

    private final JdbcClient jdbc;
    private final ThresholdStaging staging;

    ThresholdImporter(JdbcClient jdbc, ThresholdStaging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> requiredFields() {
        return ThresholdRows.REQUIRED;
    }

    @Override
    public Set<String> optionalFields() {
        return ThresholdRows.OPTIONAL;
    }

    @Override
    public ImportCounts run(ImportRun run) {
        // Nobody wants to hear of every product of a file.
        jdbc.sql("set local comptoir.quiet = 'on'").update();
        staging.open();
        var reader = new ThresholdRows(run, Places.known(jdbc));
        new Intake<>(run, reader::read, portion -> KnownSkus.of(portion, jdbc)::productOf, staging::add).takeAll();
        staging.hold();
        for (var row : staging.takeOutContradictions()) {
            run.refuse(
                    row.rowNumber(),
                    Cells.MAXIMUM,
                    "threshold.maximum-under-reorder-point",
                    row.maximum().stripTrailingZeros().toPlainString(),
                    row.reorderPoint().stripTrailingZeros().toPlainString());
        }
        long taken = staging.decide();
        return new ImportCounts(taken, staging.count() - taken);
    }
}
