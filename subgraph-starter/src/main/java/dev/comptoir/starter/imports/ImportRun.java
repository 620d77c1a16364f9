package dev.comptoir.starter.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to take in a file: its rows, its options, and where refused rows go. Used by one thread. */
public final class ImportRun implements AutoCloseable {

    /** Learns now and then how far a run has come. */
    @FunctionalInterface
    interface Progress {
        void reached(long bytesRead, long rowsRead);
    }

    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 512;
    private static final long BETWEEN_REPORTS_NANOS = 1_000_000_000;

    private final ImportJob job;
    private final Path file;
    private final Importer importer;
    private final Refusals refusals;
    private final Progress progress;
    private final List<CsvSource> passes = new ArrayList<>();
    private long rowsRead;
    private long lastReport = System.nanoTime();

    ImportRun(ImportJob job, Path file, Importer importer, Refusals refusals, Progress progress) {
        this.job = job;
        this.file = file;
        this.importer = importer;
        this.refusals = refusals;
        this.progress = progress;
        passes.add(open(this::refuseUnreadable));
    }

    public UUID jobId() {
        return job.id();
    }

    public ImportJob job() {
        return job;
    }

    public Map<String, String> options() {
        return job.options();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(job.options().get(name));
    }

    /** The index of a field for {@link CsvRow#text}; -1 for an optional field that no column holds. */
    public int field(String name) {
        return passes.getFirst().field(name);
    }

    /** The rows of the file; asked for again, from the beginning again. */
    public Iterator<CsvRow> rows() {
        if (rowsRead == 0 && passes.size() == 1) {
            CsvSource first = passes.getFirst();
            passes.add(first);
            return new Counted(first, true);
        }
        CsvSource again = open((row, column, key, arguments) -> {});
        passes.add(again);
        return new Counted(again, false);
    }

    /**
     * Refuses a row, which the importer then leaves out.
     *
     * @param field the field at fault, or null when it is the whole row
     * @param key the reason, in the subgraph's message bundle
     */
    public void refuse(long row, @Nullable String field, String key, Object... arguments) {
        refusals.add(row, field == null ? null : job.mapping().columnOf(field).orElse(field), key, arguments);
    }

    public long rowsRefused() {
        return refusals.rowsRefused();
    }

    long rowsRead() {
        return rowsRead;
    }

    long bytesRead() {
        return passes.getFirst().bytesRead();
    }

    @Override
    public void close() {
        passes.forEach(CsvSource::close);
        refusals.close();
    }

    private void refuseUnreadable(long row, @Nullable String column, String key, Object... arguments) {
        rowsRead++;
        refusals.add(row, column, key, arguments);
    }

    private CsvSource open(CsvSource.UnreadableRows unreadable) {
        return CsvSource.open(
                file,
                option("delimiter").map(Separator::named),
                job.mapping(),
                importer.requiredFields(),
                importer.optionalFields(),
                unreadable);
    }

    private final class Counted implements Iterator<CsvRow> {

        private final CsvSource rows;
        private final boolean counts;

        Counted(CsvSource rows, boolean counts) {
            this.rows = rows;
            this.counts = counts;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public CsvRow next() {
            CsvRow row = rows.next();
            if (counts && ++rowsRead % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                report();
            }
            return row;
        }

        private void report() {
            long now = System.nanoTime();
            if (now - lastReport > BETWEEN_REPORTS_NANOS) {
                lastReport = now;
                progress.reached(rows.bytesRead(), rowsRead);
            }
        }
    }
}
