package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.sale.RecordedSales;
import dev.comptoir.sales.sale.RecordedSales.ReceiptKey;
import dev.comptoir.sales.sale.RecordedSales.Recorded;
import dev.comptoir.sales.sale.Recording;
import dev.comptoir.sales.sale.SaleKind;
import dev.comptoir.sales.sale.SaleLine;
import dev.comptoir.sales.store.NamedStores;
import dev.comptoir.sales.store.Store;
import dev.comptoir.starter.imports.ImportRun;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * its place on the receipt; what is known stays as it is.
 */
@Component
class RecordingHistory {

    /** How many receipts are looked up with one statement. */
    private static final int AT_ONCE = 10_000;

    private final NamedStores stores;
    private final RecordedSales recorded;
    private final DataSource database;

    RecordingHistory(NamedStores stores, RecordedSales recorded, DataSource database) {
        this.stores = stores;
        this.recorded = recorded;
        this.database = database;
    }

    /** What became of the rows that had passed, and how many receipts are new. */
    record Outcome(long taken, long unchanged, long sales, long returns) {}

    /** @param products the catalogue's ids of the history's products, in the same order */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome record(ImportRun run, History history, Layout layout, List<UUID> products) throws IOException {
        Target[] targets = targets(history, layout);
        compareWithRecorded(history, targets);
        var connection = DataSourceUtils.getConnection(database);
        try (var recording = Recording.on(connection, run.jobId())) {
            var rows = new Rows(run, history, targets, products, recording);
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

    /** By the number of the receipt; null where the store cannot be told. */
    private @Nullable Target[] targets(History history, Layout layout) {
        var names = new HashSet<String>();
        for (FileReceipt receipt : history.receipts()) {
            if (receipt.hasLines()) {
                names.add(receipt.store.name);
            }
        }
        Map<String, Store> found = stores.findOrOpen(names, layout.zone.orElse(null));
        var byStore = new HashMap<UUID, FileStore>();
        var targets = new Target[history.receipts().size()];
        for (int i = 0; i < targets.length; i++) {
            FileReceipt receipt = history.receipts().get(i);
            Store store = receipt.hasLines() ? found.get(receipt.store.name) : null;
            // A file that uses both a store's code and its name could name one receipt twice.
            if (store != null && byStore.computeIfAbsent(store.id(), first -> receipt.store) == receipt.store) {
                Instant soldAt = receipt.at().in(layout.zone.orElse(store.timeZone()));
                targets[i] = new Target(store, receipt.number, receipt.kind(), soldAt);
            }
        }
        return targets;
    }

    private void compareWithRecorded(History history, @Nullable Target[] targets) {
        for (int from = 0; from < targets.length; from += AT_ONCE) {
            var asked = new HashMap<ReceiptKey, Integer>();
            for (int i = from; i < Math.min(targets.length, from + AT_ONCE); i++) {
                Target target = targets[i];
                if (target != null) {
                    asked.put(new ReceiptKey(target.store.id(), target.number), i);
                }
            }
            Map<ReceiptKey, Recorded> found = recorded.find(asked.keySet());
            var bySale = new HashMap<UUID, Target>();
            found.forEach((key, sale) -> {
                int i = asked.get(key);
                targets[i].isRecordedAs(sale, history.receipts().get(i).rows());
                bySale.put(sale.saleId(), targets[i]);
            });
            if (!bySale.isEmpty()) {
                recorded.lines(bySale.keySet(), (sale, line) -> bySale.get(sale).hasLine(line));
            }
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
                return;
            }
            if (target.isAnother()) {
                run.refuse(row.number(), Column.RECEIPT.field, "sales-row.receipt.reused", target.number);
                return;
            }
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
