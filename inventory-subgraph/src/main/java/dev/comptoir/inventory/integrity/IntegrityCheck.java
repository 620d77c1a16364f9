package dev.comptoir.inventory.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks every rule on all stock, as it is at one moment; nobody waits for it, whatever it takes. */
@Component
class IntegrityCheck {

    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;

    IntegrityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public StockIntegrity run() {
        var rules = Stream.of(Rule.values()).map(this::check).toList();
        return new StockIntegrity(Instant.now(), rules);
    }

    private IntegrityRule check(Rule rule) {
        List<Long> violations = new ArrayList<>();
        List<String> examples = jdbc.sql("""
                select count(*) over () as violations, example from (%s) violation order by example limit %d
                """.formatted(rule.violations, EXAMPLES))
                .query((row, number) -> {
                    violations.add(row.getLong("violations"));
                    return row.getString("example");
                })
                .list();
        return new IntegrityRule(rule, violations.isEmpty() ? 0 : violations.getFirst(), examples);
    }
}
