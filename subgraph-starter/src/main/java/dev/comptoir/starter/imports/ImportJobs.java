package dev.comptoir.starter.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The imports of this subgraph and how far they have come. */
public final class ImportJobs {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    private final JdbcClient db;
    private final JsonMapper json;
    private final RefusedRows refused;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    ImportJobs(JdbcClient db, JsonMapper json, SchedulerClient scheduler, PlatformTransactionManager transactions) {
        this.db = db;
        this.json = json;
        this.refused = new RefusedRows(db, json);
        this.scheduler = scheduler;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<ImportJob> find(UUID id) {
        return db.sql("select * from import_job where id = ?")
                .param(id)
                .query((row, number) -> ImportJobRow.read(row, json))
                .optional();
    }

    /** The first refused rows in the order of the file. */
    public List<ImportRefusal> refusals(UUID id, int first) {
        return refused.first(id, first);
    }

    /** All refused rows in the order of the file, read in portions. */
    public void forEachRefusal(UUID id, Consumer<ImportRefusal> reader) {
        refused.forEach(id, reader);
    }

    /** Records an uploaded file and its task together: either both are there after a crash, or neither. */
    void submit(ImportJob job) {
        transaction.executeWithoutResult(status -> {
            db.sql("""
                            insert into import_job (id, kind, file_name, sha256, mapping, options, requested_by, status,
                                                    bytes_total, created_at)
                            values (:id, :kind, :fileName, :sha256, :mapping::jsonb, :options::jsonb, :requestedBy, 'QUEUED',
                                    :bytesTotal, now())""")
                    .param("id", job.id())
                    .param("kind", job.kind())
                    .param("fileName", job.fileName())
                    .param("sha256", job.sha256())
                    .param("mapping", json.writeValueAsString(job.mapping().columns()))
                    .param("options", json.writeValueAsString(job.options()))
                    .param("requestedBy", job.requestedBy())
                    .param("bytesTotal", job.bytesTotal())
                    .update();
            scheduler.schedule(TASK.instance(job.id().toString()).scheduledTo(Instant.now()));
        });
    }

    /** Whether another import of the kind was uploaded earlier and is not over. */
    boolean isBehindAnother(ImportJob job) {
        return db.sql("""
                        select exists (select 1 from import_job
                                       where kind = :kind and status in ('QUEUED', 'RUNNING')
                                         and (created_at, id) < (select created_at, id from import_job where id = :id))""")
                .param("kind", job.kind())
                .param("id", job.id())
                .query(Boolean.class)
                .single();
    }

    /** Held until the current transaction ends; false when somebody else holds it. */
    boolean lock(String kind) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('import ' || ?, 0))")
                .param(kind)
                .query(Boolean.class)
                .single();
    }

    /** Begins, or begins again after a crash. */
    void begin(UUID id) {
        db.sql("""
                        update import_job
                        set status = 'RUNNING', started_at = coalesce(started_at, now()), bytes_read = 0, rows_read = 0
                        where id = ?""").param(id).update();
    }

    /** Visible at once, whatever becomes of the run's own transaction. */
    void reached(UUID id, long bytesRead, long rowsRead) {
        aside.executeWithoutResult(status -> db.sql("update import_job set bytes_read = ?, rows_read = ? where id = ?")
                .params(bytesRead, rowsRead, id)
                .update());
    }

    void finish(UUID id, ImportRun run, ImportCounts counts) {
        db.sql("""
                        update import_job
                        set status = 'DONE', bytes_read = bytes_total, rows_read = :read, rows_taken = :taken,
                            rows_unchanged = :unchanged, rows_refused = :refused, finished_at = clock_timestamp()
                        where id = :id""")
                .param("read", run.rowsRead())
                .param("taken", counts.taken())
                .param("unchanged", counts.unchanged())
                .param("refused", run.rowsRefused())
                .param("id", id)
                .update();
    }

    void fail(UUID id, String key, List<Object> arguments) {
        db.sql("""
                        update import_job
                        set status = 'FAILED', failure_key = ?, failure_args = ?::jsonb, finished_at = clock_timestamp()
                        where id = ?""")
                .params(
                        key,
                        json.writeValueAsString(
                                arguments.stream().map(String::valueOf).toList()),
                        id)
                .update();
    }
}
