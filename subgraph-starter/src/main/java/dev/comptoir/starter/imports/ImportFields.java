package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of {@code ImportJob} that are in the caller's language or not on the job itself. */
@Controller
class ImportFields {

    private static final int MOST_REFUSALS = 100;

    private final ImportJobs jobs;

    ImportFields(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @SchemaMapping
    @Nullable
    String failure(ImportJob job, Locale locale) {
        return job.failure(locale);
    }

    @SchemaMapping
    List<ImportRefusal> refusals(ImportJob job, @Argument int first) {
        if (first < 1 || first > MOST_REFUSALS) {
            throw Refusal.badInput("page.first", first, MOST_REFUSALS);
        }
        return jobs.refusals(job.id(), first);
    }

    @SchemaMapping
    String reason(ImportRefusal refusal, Locale locale) {
        return refusal.reason(locale);
    }
}
