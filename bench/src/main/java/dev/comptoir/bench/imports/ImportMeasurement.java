package dev.comptoir.bench.imports;

import static dev.comptoir.bench.report.Figures.count;
import static dev.comptoir.bench.report.Figures.ratio;
import static dev.comptoir.bench.report.Figures.seconds;

import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.RunningSystem;
import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.report.Table;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.imports.ImportOutcome;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** A year of real sales through the import of {@code ./comptoir run}, and the same lines through {@code COPY}. */
public final class ImportMeasurement implements Measurement {
    @Override
    public String title() {
        return "Import";
    }

    @Override
    public String measure(Workbench workbench) throws IOException, SQLException {
        try (var system = workbench.start(JvmProfile.LAPTOP)) {
            var first = Timed.of(system);
            check(workbench, first.outcome());
            var again = Timed.of(system);
            refuseChanges(again.outcome());
            Progress.say("Copying the same lines");
            try (var sales = system.database(Part.SALES)) {
                var copy = new RawCopy(sales, first.outcome().id(), workbench.folder());
                return text(first, again, copy.time(), copy.lines());
            }
        }
    }

    private static void check(Workbench workbench, ImportOutcome outcome) {
        if (!workbench.isSmoke() && outcome.rowsTaken() != 540_571) {
            throw new IllegalStateException("540,571 rows should have been taken: " + outcome);
        }
    }

    private static void refuseChanges(ImportOutcome again) {
        if (again.rowsTaken() != 0) {
            throw new IllegalStateException("The second import should have changed nothing: " + again);
        }
    }

    private static String text(Timed first, Timed again, Duration copy, long lines) {
        var table = new Table(1, java.util.List.of("", "time", "rows a second", "against `COPY`"))
                .row(
                        "import, as its user waits for it",
                        seconds(first.whole()),
                        rate(first, first.whole()),
                        ratio(first.whole(), copy))
                .row(
                        "… without upload and queue",
                        seconds(first.work()),
                        rate(first, first.work()),
                        ratio(first.work(), copy))
                .row(
                        "raw `COPY` of its %s lines".formatted(count(lines)),
                        seconds(copy),
                        count(lines * 1000 / copy.toMillis()),
                        "1")
                .row(
                        "the same file again",
                        seconds(again.whole()),
                        rate(again, again.whole()),
                        ratio(again.whole(), copy));
        return """
                %s

                Of %s rows %s were taken and %s refused; the second time %s were found unchanged. Aims: at most 5 × `COPY`, and less than 60 s.""".formatted(
                        table,
                        count(first.outcome().rowsRead()),
                        count(first.outcome().rowsTaken()),
                        count(first.outcome().rowsRefused()),
                        count(again.outcome().rowsUnchanged()));
    }

    private static String rate(Timed run, Duration time) {
        return count(run.outcome().rowsRead() * 1000 / time.toMillis());
    }

    /**
     * @param whole from the first byte of the upload until its user sees that it is done
     * @param work the part of it since the service began with the file
     */
    private record Timed(ImportOutcome outcome, Duration whole, Duration work) {
        static Timed of(RunningSystem system) throws IOException, SQLException {
            Progress.say("Importing");
            var started = Instant.now();
            var outcome = system.importHistory();
            var ended = Instant.now();
            return new Timed(
                    outcome, Duration.between(started, ended), Duration.between(began(system, outcome), ended));
        }

        private static Instant began(RunningSystem system, ImportOutcome outcome) throws IOException, SQLException {
            try (var sales = system.database(Part.SALES);
                    var query = sales.prepareStatement("select started_at from import_job where id = ?::uuid")) {
                query.setString(1, outcome.id());
                var job = query.executeQuery();
                job.next();
                return job.getTimestamp(1).toInstant();
            }
        }
    }
}
