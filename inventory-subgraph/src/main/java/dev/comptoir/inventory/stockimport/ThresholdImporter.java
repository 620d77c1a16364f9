package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in thresholds that were decided in a file: a product becomes part of a place's range by it. The same file again
 * changes nothing.
 */
@Component
class ThresholdImporter implements Importer {

    static final String KIND = "thresholds";

    private static final int ROWS_AT_ONCE = 5_000;

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
        stage(run);
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

    private void stage(ImportRun run) {
        var reader = new ThresholdRows(run, Places.known(jdbc));
        var portion = new ArrayList<ThresholdRow>(ROWS_AT_ONCE);
        run.rows().forEachRemaining(row -> {
            try {
                portion.add(reader.read(row));
            } catch (RowRefused refused) {
                refuse(run, row.number(), refused);
            }
            if (portion.size() == ROWS_AT_ONCE) {
                stage(run, portion);
                portion.clear();
            }
        });
        stage(run, portion);
    }

    private void stage(ImportRun run, List<ThresholdRow> portion) {
        KnownSkus known = KnownSkus.of(portion, jdbc);
        var products = LinkedHashMap.<ThresholdRow, UUID>newLinkedHashMap(portion.size());
        for (ThresholdRow row : portion) {
            try {
                products.put(row, known.productOf(row));
            } catch (RowRefused refused) {
                refuse(run, row.number(), refused);
            }
        }
        staging.add(products).forEach(row -> run.refuse(row.number(), null, "stock-row.twice", row.earlier()));
    }

    private static void refuse(ImportRun run, long row, RowRefused refused) {
        run.refuse(row, refused.field, refused.key, refused.arguments.toArray());
    }
}
