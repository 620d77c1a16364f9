package dev.comptoir.sales.live;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells which stores' figures of yesterday, today or tomorrow (wherever a store is, one of them is its today) differ from
 * when it looked last. It compares what is, so that nothing can be missed. For one thread.
 */
final class FiguresSince {

    private final JdbcClient database;
    private Map<UUID, Figures> known;

    FiguresSince(JdbcClient database) {
        this.database = database;
        this.known = read();
    }

    /** The stores whose figures have changed. */
    List<UUID> next() {
        Map<UUID, Figures> before = known;
        known = read();
        return known.entrySet().stream()
                .filter(store -> !store.getValue().equals(before.get(store.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Served by the primary key of revenue_day: at most three rows of each store. */
    private Map<UUID, Figures> read() {
        return database
                .sql("""
                        select store.id, sum(receipts) as receipts, sum(returns) as returns, sum(sold) as sold,
                            sum(refunded) as refunded
                        from store join revenue_day on store_id = store.id and day >= current_date - 1
                        group by store.id""")
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Figures(
                                row.getLong("receipts"),
                                row.getLong("returns"),
                                row.getBigDecimal("sold"),
                                row.getBigDecimal("refunded"))))
                .list()
                .stream()
                .collect(Collectors.toMap(store -> Objects.requireNonNull(store).getKey(), Map.Entry::getValue));
    }

    private record Figures(long receipts, long returns, BigDecimal sold, BigDecimal refunded) {}
}
