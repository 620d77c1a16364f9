package dev.comptoir.sales.salesimport;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How far an import of sales has come. */
@Controller
class SalesImportController {

    private final ImportJobs jobs;

    SalesImportController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @QueryMapping
    @Nullable
    ImportJob salesImport(@Argument UUID id) {
        return jobs.find(id).filter(job -> job.kind().equals("sales")).orElse(null);
    }
}
