package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.sale.Recording;
import dev.comptoir.sales.sale.SaleKind;
import dev.comptoir.sales.sale.SaleLine;
import dev.comptoir.starter.imports.ImportRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is new of a history, in the import's transaction. A receipt is known by its store and number, a line by
 * its place on the receipt; what is known stays as it is, and to the receipts of tills nothing is added.
 */
@Component
class RecordingHistory {

    private final Targets targets;
    private final DataSource database;

    RecordingHistory(Targets targets, DataSource database) {
        this.targets = targets;
        this.database = database;
    }

    /** What became of the rows that had passed, and how many receipts are new. */
    record Outcome(long taken, long unchanged, long sales, long returns) {}

    /** @param products the catalogue's ids of the history's products, in the same order */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome record(ImportRun run, History history, Layout layout, List<UUID> products) throws IOException {
        Target[] found = targets.of(history, layout);
        var connection = DataSourceUtils.getConnection(database);
        try (var recording = Recording.on(connection, run.jobId())) {
            var rows = new Rows(run, history, found, products, recording);
            history.rows.forEach(rows);
            recording.finish();
            return new Outcome(
                    rows.taken, rows.unchanged, recording.opened(SaleKind.SALE), recording.opened(SaleKind.RETURN));
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("record the sales of a file", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Sorts the rows: new ones are recorded, known ones counted, others refused. */
    private static final class Rows implements Scratch.Reader {

        private final ImportRun run;
        private final History history;
        private final @Nullable Target[] targets;
        private final List<UUID> products;
        private final Recording recording;
        long taken;
        long unchanged;

        Rows(ImportRun run, History history, @Nullable Target[] targets, List<UUID> products, Recording recording) {
            this.run = run;
            this.history = history;
            this.targets = targets;
            this.products = products;
            this.recording = recording;
        }

        @Override
        public void read(Scratch.Row row) throws SQLException {
            Target target = targets[row.receipt()];
            if (target == null) {
                String store = history.receipts().get(row.receipt()).store.name;
                run.refuse(row.number(), Column.STORE.field, "sales-row.store.ambiguous", store);
            } else if (target.isOfTill()) {
                run.refuse(row.number(), Column.RECEIPT.field, "sales-row.receipt.till", target.number);
            } else if (target.isAnother()) {
                run.refuse(row.number(), Column.RECEIPT.field, "sales-row.receipt.reused", target.number);
            } else {
                record(row, target);
            }
        }

        private void record(Scratch.Row row, Target target) throws SQLException {
            var line = new SaleLine(
                    row.ordinal(), products.get(row.product()), row.quantity(), row.unitPrice(), row.netTotal());
            if (!target.has(line.ordinal())) {
                recording.add(target.in(recording), line);
                taken++;
            } else if (target.hasSame(line)) {
                unchanged++;
            } else {
                run.refuse(row.number(), null, "sales-row.differs", target.number, line.ordinal());
            }
        }
    }
}
