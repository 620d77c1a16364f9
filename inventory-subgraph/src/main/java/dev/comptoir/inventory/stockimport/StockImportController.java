package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Imports of stock and of thresholds in the graph. */
@Controller
class StockImportController {

    private final ImportJobs jobs;

    StockImportController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @QueryMapping
    @Nullable
    ImportJob stockImport(@Argument UUID id) {
        return find(id, StockImporter.KIND);
    }

    @QueryMapping
    @Nullable
    ImportJob thresholdsImport(@Argument UUID id) {
        return find(id, ThresholdImporter.KIND);
    }

    private @Nullable ImportJob find(UUID id, String kind) {
        return jobs.find(id).filter(job -> job.kind().equals(kind)).orElse(null);
    }
}
