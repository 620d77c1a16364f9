package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.sale.RecordedSales;
import dev.comptoir.sales.sale.RecordedSales.ReceiptKey;
import dev.comptoir.sales.sale.RecordedSales.Recorded;
import dev.comptoir.sales.store.NamedStores;
import dev.comptoir.sales.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where the receipts of a file go: to which stores, and to which receipts that are recorded already. */
@Component
class Targets {

    /** How many receipts are looked up with one statement. */
    private static final int AT_ONCE = 10_000;

    private final NamedStores stores;
    private final RecordedSales recorded;

    Targets(NamedStores stores, RecordedSales recorded) {
        this.stores = stores;
        this.recorded = recorded;
    }

    /** By the number of the receipt; null where the store cannot be told, or where no row passed. */
    @Nullable
    Target[] of(History history, Layout layout) {
        Map<String, Store> found = stores.findOrOpen(names(history), layout.zone.orElse(null));
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
        for (int from = 0; from < targets.length; from += AT_ONCE) {
            compareWithRecorded(history, targets, from, Math.min(targets.length, from + AT_ONCE));
        }
        return targets;
    }

    private static HashSet<String> names(History history) {
        var names = new HashSet<String>();
        for (FileReceipt receipt : history.receipts()) {
            if (receipt.hasLines()) {
                names.add(receipt.store.name);
            }
        }
        return names;
    }

    private void compareWithRecorded(History history, @Nullable Target[] targets, int from, int to) {
        var asked = new HashMap<ReceiptKey, Integer>();
        for (int i = from; i < to; i++) {
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
