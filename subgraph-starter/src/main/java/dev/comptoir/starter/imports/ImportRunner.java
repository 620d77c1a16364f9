package dev.comptoir.starter.imports;

import dev.comptoir.starter.observability.Trace;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the jobs, one of a kind at a time, each in one transaction. */
final class ImportRunner {

    /** Whether a job has come to its end, or has to wait for its turn. */
    enum Outcome {
        OVER,
        NOT_YET
    }

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Map<String, Importer> importers;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final JsonMapper json;

    ImportRunner(
            ImportJobs jobs,
            ImportFiles files,
            List<Importer> importers,
            PlatformTransactionManager transactions,
            DataSource database,
            JsonMapper json) {
        this.jobs = jobs;
        this.files = files;
        this.importers = importers.stream().collect(Collectors.toMap(Importer::kind, Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.json = json;
    }

    /** @throws RuntimeException when the database fails: the job is to be tried again */
    Outcome run(UUID id) {
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || job.status().isOver()) {
            files.delete(id); // a crash after the commit, before the task was taken off the list
            return Outcome.OVER;
        }
        if (jobs.isBehindAnother(job)) {
            return Outcome.NOT_YET;
        }
        try {
            if (!takeIn(job)) {
                return Outcome.NOT_YET;
            }
        } catch (ImportRefused e) {
            jobs.fail(id, e.key(), e.arguments());
        } catch (RuntimeException e) {
            if (isOutage(e)) {
                throw e;
            }
            LOG.error("Import {} of {} failed", id, job.fileName(), e);
            jobs.fail(id, "import.failed", List.of(Trace.id()));
        }
        files.delete(id);
        return Outcome.OVER;
    }

    private boolean takeIn(ImportJob job) {
        Importer importer = importers.get(job.kind());
        if (importer == null || !Files.exists(files.of(job.id()))) {
            throw ImportRefused.because("import.file-lost");
        }
        jobs.begin(job.id());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!jobs.lock(job.kind())) {
                return false;
            }
            var refusals = new Refusals(job.id(), files.refusalsOf(job.id()), json);
            try (refusals;
                    var run = new ImportRun(
                            job,
                            files.of(job.id()),
                            importer,
                            refusals,
                            (bytes, rows) -> jobs.reached(job.id(), bytes, rows))) {
                ImportCounts counts = importer.run(run);
                refusals.store(database);
                jobs.finish(job.id(), run, counts);
                LOG.info(
                        "Import {} of {}: {} rows, {} taken, {} unchanged, {} refused",
                        job.id(),
                        job.fileName(),
                        run.rowsRead(),
                        counts.taken(),
                        counts.unchanged(),
                        run.rowsRefused());
            }
            return true;
        }));
    }

    /**
     * Whether it is the connection that failed and not the work: SQL states of class 08, and of a server going down. No
     * state at all is the pool's word for a connection that broke before.
     */
    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }
}
