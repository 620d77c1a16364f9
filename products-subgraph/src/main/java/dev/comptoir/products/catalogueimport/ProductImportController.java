package dev.comptoir.products.catalogueimport;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductImportController {

    private final ImportJobs jobs;

    ProductImportController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @QueryMapping
    Optional<ImportJob> productImport(@Argument UUID id) {
        return jobs.find(id);
    }
}
