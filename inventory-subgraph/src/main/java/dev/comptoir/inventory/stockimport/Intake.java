package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of a file's rows into a table: each is understood, the products of a portion are looked up at once, and the
 * portion is kept. A row that cannot be taken is refused with its number, and the others go on.
 *
 * @param reader understands a row, or throws {@link RowRefused}
 * @param lookUp finds the products of a portion; what it answers gives a row's product, or throws {@link RowRefused}
 * @param keep keeps rows of known products, and answers those that repeat an earlier one
 */
record Intake<R extends ShelfRow>(
        ImportRun run,
        Function<CsvRow, R> reader,
        Function<List<R>, Function<R, UUID>> lookUp,
        Function<Map<R, UUID>, List<Repetition>> keep) {

    private static final int ROWS_AT_ONCE = 5_000;

    void takeAll() {
        var portion = new ArrayList<R>(ROWS_AT_ONCE);
        run.rows().forEachRemaining(row -> {
            try {
                portion.add(reader.apply(row));
            } catch (RowRefused refused) {
                refused.tell(run, row.number());
            }
            if (portion.size() == ROWS_AT_ONCE) {
                take(portion);
                portion.clear();
            }
        });
        take(portion);
    }

    private void take(List<R> portion) {
        var productOf = lookUp.apply(portion);
        var products = LinkedHashMap.<R, UUID>newLinkedHashMap(portion.size());
        for (R row : portion) {
            try {
                products.put(row, productOf.apply(row));
            } catch (RowRefused refused) {
                refused.tell(run, row.number());
            }
        }
        keep.apply(products)
                .forEach(repeated -> run.refuse(repeated.number(), null, "stock-row.twice", repeated.earlier()));
    }
}
