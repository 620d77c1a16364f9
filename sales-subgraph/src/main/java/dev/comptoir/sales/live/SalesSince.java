package dev.comptoir.sales.live;

import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the sales of the tills that were committed since it looked last, each once. A sale bears the time at which its
 * transaction began, and may be seen after one that began later: so the half minute before the last one is read again,
 * and what was told is remembered. For one thread.
 */
final class SalesSince {

    /** Far longer than the transaction of a sale takes. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Receipts receipts;
    private Instant since;
    private Set<UUID> told;

    /** @param now of the database; what is committed by now is not told */
    SalesSince(Receipts receipts, Instant now) {
        this.receipts = receipts;
        this.since = now.minus(LATE);
        this.told = ids(receipts.soldSince(since));
    }

    /** The oldest first. */
    List<Sale> next() {
        List<Sale> recent = receipts.soldSince(since);
        List<Sale> news =
                recent.stream().filter(sale -> !told.contains(sale.id())).toList();
        if (!recent.isEmpty()) {
            since = recent.getLast().soldAt().minus(LATE);
        }
        told = ids(recent);
        return news;
    }

    private static Set<UUID> ids(List<Sale> sales) {
        return sales.stream().map(Sale::id).collect(Collectors.toSet());
    }
}
