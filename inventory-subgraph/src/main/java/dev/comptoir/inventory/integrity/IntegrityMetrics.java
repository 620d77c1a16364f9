package dev.comptoir.inventory.integrity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the last check found, as {@code comptoir_stock_integrity_violations{rule="product-sums-to-zero"}}: the same at
 * every instance, whichever of them checked. NaN before the first check, and while the database cannot be reached.
 */
@Component
class IntegrityMetrics {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private Map<String, Long> known = Map.of();
    private Instant readAt = Instant.EPOCH;

    IntegrityMetrics(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        for (Rule rule : Rule.values()) {
            Gauge.builder("comptoir.stock.integrity.violations", () -> violations(rule))
                    .description("How many things broke this rule of the stock at the last check")
                    .tag("rule", rule.title())
                    .register(meters);
        }
    }

    @Transactional
    public void note(StockIntegrity found) {
        for (IntegrityRule rule : found.rules()) {
            jdbc.sql("""
                    insert into stock_integrity (rule, violations, checked_at) values (:rule, :violations, :at)
                        on conflict (rule) do update
                       set violations = excluded.violations, checked_at = excluded.checked_at
                    """)
                    .param("rule", rule.name())
                    .param("violations", rule.violations())
                    .param("at", found.checkedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** One look at the database for all rules of a scrape. */
    private synchronized double violations(Rule rule) {
        if (readAt.plus(FRESH_FOR).isBefore(Instant.now())) {
            known = read();
            readAt = Instant.now();
        }
        return known.containsKey(rule.title()) ? known.get(rule.title()) : Double.NaN;
    }

    private Map<String, Long> read() {
        try {
            return jdbc
                    .sql("select rule, violations from stock_integrity")
                    .query((row, number) -> Map.entry(row.getString("rule"), row.getLong("violations")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (DataAccessException e) {
            return Map.of();
        }
    }
}
