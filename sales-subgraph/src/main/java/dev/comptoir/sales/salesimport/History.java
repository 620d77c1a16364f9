package dev.comptoir.sales.salesimport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of history, read: its stores, receipts and products, and its rows on disk. Takes some 200 bytes of memory for
 * each receipt, nothing for a row.
 */
final class History implements AutoCloseable {

    private final Map<String, FileStore> storesByName = new HashMap<>();
    private final Map<String, Integer> productsBySku = new HashMap<>();
    private final List<FileReceipt> receipts = new ArrayList<>();
    private final List<FileProduct> products = new ArrayList<>();
    final Scratch rows;

    private History(Scratch rows) {
        this.rows = rows;
    }

    static History empty() throws IOException {
        return new History(Scratch.open());
    }

    /** The number of the receipt of a store, in capitals or not; the receipt is noted when it is seen for the first time. */
    int receipt(String store, String number) {
        FileStore seen = storesByName.computeIfAbsent(store.toLowerCase(Locale.ROOT), unseen -> new FileStore(store));
        return seen.receipts.computeIfAbsent(number, unseen -> {
            receipts.add(new FileReceipt(seen, unseen));
            return receipts.size() - 1;
        });
    }

    /** The number of the product, which is noted when it is seen for the first time. */
    int product(String sku) {
        return productsBySku.computeIfAbsent(sku, unseen -> {
            products.add(new FileProduct(unseen));
            return products.size() - 1;
        });
    }

    List<FileReceipt> receipts() {
        return receipts;
    }

    List<FileProduct> products() {
        return products;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
