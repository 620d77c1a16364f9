package dev.comptoir.sales.salesimport;

import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportRefused;
import dev.comptoir.starter.imports.ImportRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a file from its first row to its last. While this thread takes the text apart, another one understands the rows
 * before: each is about half of the work, and reading is what takes longest in an import.
 */
final class HistoryReading {

    /** When none of so many rows fits, it is not the rows that are wrong. */
    private static final int ENOUGH = 1_000;

    private final ImportRun run;
    private final Layout layout;
    private final History history;
    private final HistoryReader reader;

    HistoryReading(ImportRun run, Layout layout, History history, HistoryReader reader) {
        this.run = run;
        this.layout = layout;
        this.history = history;
        this.reader = reader;
    }

    private record Refused(CsvRow row, RowRefused reason) {}

    /** @throws ImportRefused when the first thousand rows are all refused */
    void read() {
        try (var understanding = Executors.newSingleThreadExecutor()) {
            Future<List<Refused>> before = CompletableFuture.completedFuture(List.of());
            Iterator<CsvRow> rows = run.rows();
            while (rows.hasNext()) {
                List<CsvRow> next = portion(rows);
                report(before);
                before = understanding.submit(() -> understand(next));
            }
            report(before);
        }
    }

    private static List<CsvRow> portion(Iterator<CsvRow> rows) {
        var portion = new ArrayList<CsvRow>(ENOUGH);
        while (portion.size() < ENOUGH && rows.hasNext()) {
            portion.add(rows.next());
        }
        return portion;
    }

    private List<Refused> understand(List<CsvRow> rows) throws IOException {
        var refused = new ArrayList<Refused>();
        for (CsvRow row : rows) {
            try {
                reader.read(row);
            } catch (RowRefused reason) {
                refused.add(new Refused(row, reason));
            }
        }
        return refused;
    }

    private void report(Future<List<Refused>> portion) {
        List<Refused> refused = result(portion);
        if (refused.size() == ENOUGH && history.rows.count() == 0) {
            throw hopeless(refused.getLast());
        }
        for (Refused one : refused) {
            Column column = one.reason().column;
            run.refuse(
                    one.row().number(), column == null ? null : column.field, one.reason().key, one.reason().arguments);
        }
    }

    private static List<Refused> result(Future<List<Refused>> portion) {
        try {
            return portion.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was read", e);
        }
    }

    private ImportRefused hopeless(Refused last) {
        Column column = last.reason().column;
        if (column == null) {
            return ImportRefused.because("sales-import.hopeless", ENOUGH);
        }
        String cell = beginning(layout.text(last.row(), column));
        return column == Column.TIME
                ? ImportRefused.because("sales-import.hopeless.time", ENOUGH, cell)
                : ImportRefused.because("sales-import.hopeless.column", ENOUGH, column.field, cell);
    }

    private static String beginning(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
    }
}
