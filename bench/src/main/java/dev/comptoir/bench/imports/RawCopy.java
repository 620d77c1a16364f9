package dev.comptoir.bench.imports;

import dev.comptoir.bench.report.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.postgresql.PGConnection;

/**
 * The least that PostgreSQL needs for the lines of an import: {@code COPY} of the same columns, committed, into an ordinary
 * table without indexes in the same database.
 */
final class RawCopy {
    private static final int TIMES = 3;

    private final Connection sales;
    private final Path file;
    private final long lines;

    /** @param job whose lines they are */
    RawCopy(Connection sales, String job, Path folder) throws SQLException, IOException {
        this.sales = sales;
        this.file = folder.resolve("lines.copy");
        try (var out = Files.newOutputStream(file)) {
            // The id is the service's own, a UUID; COPY takes no parameters.
            this.lines = sales.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (select line.* from sale_line line join sale on sale.id = line.sale_id
                          where sale.import_id = '%s') to stdout""".formatted(job), out);
        }
    }

    long lines() {
        return lines;
    }

    /** The median of three. */
    Duration time() throws SQLException, IOException {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < TIMES; i++) {
            times.add(once());
        }
        return Figures.median(times);
    }

    private Duration once() throws SQLException, IOException {
        try (var statement = sales.createStatement();
                var in = Files.newInputStream(file)) {
            statement.execute("create table raw_copy as select * from sale_line with no data");
            try {
                long started = System.nanoTime();
                long copied = sales.unwrap(PGConnection.class).getCopyAPI().copyIn("copy raw_copy from stdin", in);
                var took = Duration.ofNanos(System.nanoTime() - started);
                if (copied != lines) {
                    throw new IllegalStateException("%d of %d lines were copied".formatted(copied, lines));
                }
                return took;
            } finally {
                statement.execute("drop table raw_copy");
            }
        }
    }
}
