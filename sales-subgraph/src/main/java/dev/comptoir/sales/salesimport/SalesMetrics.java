package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.salesimport.RecordingHistory.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what imports recorded: receipts by kind and lines. */
@Component
class SalesMetrics {

    private final Counter sales;
    private final Counter returns;
    private final Counter rows;

    SalesMetrics(MeterRegistry meters) {
        this.sales = receipts(meters, "sale");
        this.returns = receipts(meters, "return");
        this.rows = Counter.builder("comptoir.sales.import.rows")
                .description("Rows of sales history recorded")
                .register(meters);
    }

    /** Counted once the current transaction is committed. */
    void recorded(Outcome outcome) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sales.increment(outcome.sales());
                returns.increment(outcome.returns());
                rows.increment(outcome.taken());
            }
        });
    }

    private static Counter receipts(MeterRegistry meters, String kind) {
        return Counter.builder("comptoir.sales.recorded")
                .description("Receipts recorded")
                .tag("kind", kind)
                .tag("source", "import")
                .register(meters);
    }
}
