package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.sale.Receipt;
import dev.comptoir.sales.sale.RecordedSales.Recorded;
import dev.comptoir.sales.sale.Recording;
import dev.comptoir.sales.sale.SaleKind;
import dev.comptoir.sales.sale.SaleLine;
import dev.comptoir.sales.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the lines of a receipt of the file go: to a new receipt, or to one that is recorded already. */
final class Target {

    private static final Duration DAY = Duration.ofDays(1);

    final Store store;
    final String number;
    private final SaleKind kind;
    private final Instant soldAt;
    private @Nullable Recorded recorded;
    /** What the recorded lines say, by ordinal; 0 where there is none. */
    private long[] contents = {};

    private @Nullable Receipt receipt;

    Target(Store store, String number, SaleKind kind, Instant soldAt) {
        this.store = store;
        this.number = number;
        this.kind = kind;
        this.soldAt = soldAt;
    }

    void isRecordedAs(Recorded known, int lines) {
        recorded = known;
        contents = new long[lines + 1];
    }

    void hasLine(SaleLine line) {
        // Lines beyond those of the file do not matter: they stay.
        if (line.ordinal() < contents.length) {
            contents[line.ordinal()] = line.content();
        }
    }

    /** Whether the recorded receipt bears the same number by chance only, since it is of another day. */
    boolean isAnother() {
        return recorded != null
                && Duration.between(recorded.soldAt(), soldAt).abs().compareTo(DAY) > 0;
    }

    /** Whether a till wrote the recorded receipt: no file adds to what was paid and printed there. */
    boolean isOfTill() {
        return recorded != null && recorded.byTill();
    }

    boolean has(int ordinal) {
        return ordinal < contents.length && contents[ordinal] != 0;
    }

    boolean hasSame(SaleLine line) {
        return contents[line.ordinal()] == line.content();
    }

    /** The receipt to add lines to, opened or taken up with the first of them. */
    Receipt in(Recording recording) {
        if (receipt == null) {
            receipt = recorded == null
                    ? recording.open(store.id(), store.timeZone(), number, kind, soldAt)
                    : recording.extend(store.id(), store.timeZone(), recorded);
        }
        return receipt;
    }
}
