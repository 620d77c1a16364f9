package dev.comptoir.products.catalogueimport;

import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.ExistingProducts;
import dev.comptoir.products.upsert.ProductDraft;
import dev.comptoir.products.upsert.Upserted;
import dev.comptoir.products.upsert.UpsertingProducts;
import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the products of a file, and brings those that exist up to date; an empty cell leaves them what they have. */
@Component
class ProductImporter implements Importer {

    private static final int ROWS_AT_ONCE = 1_000;

    private final UpsertingProducts upserting;
    private final ProductCells cells;

    ProductImporter(UpsertingProducts upserting, ProductCells cells) {
        this.upserting = upserting;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public Set<String> requiredFields() {
        return ProductCells.REQUIRED;
    }

    @Override
    public Set<String> optionalFields() {
        return ProductCells.OPTIONAL;
    }

    @Override
    public ImportCounts run(ImportRun run) {
        return new Running(run).toTheEnd();
    }

    /** One run through a file. */
    private final class Running {

        private final ImportRun run;
        private final Map<Sku, Long> rowsOfSkus = new HashMap<>();
        private final List<Long> rows = new ArrayList<>();
        private final List<ProductDraft> drafts = new ArrayList<>();
        private long taken;
        private long unchanged;

        Running(ImportRun run) {
            this.run = run;
        }

        ImportCounts toTheEnd() {
            Iterator<CsvRow> remaining = run.rows();
            while (remaining.hasNext()) {
                CsvRow row = remaining.next();
                cells.read(row, run).ifPresent(draft -> add(row.number(), draft));
                if (drafts.size() == ROWS_AT_ONCE) {
                    record();
                }
            }
            record();
            return new ImportCounts(taken, unchanged);
        }

        private void add(long row, ProductDraft draft) {
            Long before = rowsOfSkus.putIfAbsent(draft.sku(), row);
            if (before != null) {
                run.refuse(row, ProductCells.SKU, "import.sku-twice", draft.sku(), before);
                return;
            }
            rows.add(row);
            drafts.add(draft);
        }

        private void record() {
            List<Upserted> outcomes = upserting.upsert(drafts, ExistingProducts.UPDATE);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Upserted.Created _, Upserted.Updated _ -> taken++;
                    case Upserted.Unchanged _ -> unchanged++;
                    case Upserted.Refused(String field, var why) ->
                        run.refuse(
                                rows.get(i), field, why.key(), why.arguments().toArray());
                }
            }
            rows.clear();
            drafts.clear();
        }
    }
}
