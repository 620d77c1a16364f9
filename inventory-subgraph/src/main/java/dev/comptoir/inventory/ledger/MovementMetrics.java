package dev.comptoir.inventory.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts committed movements: {@code comptoir_stock_movements_total{kind="SALE"}}. */
@Component
class MovementMetrics {

    private final Map<MovementKind, Counter> counters = new EnumMap<>(MovementKind.class);

    MovementMetrics(MeterRegistry registry) {
        for (MovementKind kind : MovementKind.values()) {
            counters.put(
                    kind,
                    Counter.builder("comptoir.stock.movements")
                            .description("Movements of goods recorded since the start")
                            .tag("kind", kind.name())
                            .register(registry));
        }
    }

    @TransactionalEventListener
    void count(GoodsMoved event) {
        event.movements().forEach(movement -> counters.get(movement.kind()).increment());
    }
}
