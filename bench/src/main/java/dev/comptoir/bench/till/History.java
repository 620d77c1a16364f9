package dev.comptoir.bench.till;

import dev.comptoir.bench.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Sales of former years, written straight into the tables of the tills with all their indexes. */
final class History {
    private static final int LINES = 5;

    private History() {}

    /** Has the tills' stores have so many more sale lines. */
    static void of(Connection sales, List<Till> tills, int lines) throws SQLException {
        Progress.say("Writing %,d sale lines of former years", lines);
        var numbers = "generate_series(1, %d) as n".formatted(lines / LINES);
        var id = "('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid";
        var stores = tills.stream().map(Till::store).distinct().toList();
        try (var statement = sales.createStatement()) {
            statement.execute("""
                    insert into sale (id, store_id, receipt_number, kind, sold_at, day, net_total, units, session_id,
                           cashier_id, total, change)
                    select %s, (array['%s']::uuid[])[1 + n %% %d], 'OLD-' || n, 'SALE', now() - n * interval '20 seconds',
                           current_date - (n / 4320)::int, 49.95, 5, (array['%s']::uuid[])[1 + n %% %d],
                           '00000000-0000-7000-8000-000000000009', 59.94, 0
                      from %s""".formatted(
                            id,
                            String.join("','", stores),
                            stores.size(),
                            String.join(
                                    "','",
                                    tills.stream()
                                            .limit(stores.size())
                                            .map(Till::session)
                                            .toList()),
                            stores.size(),
                            numbers));
            statement.execute("""
                    insert into sale_line (sale_id, ordinal, product_id, name, quantity, unit_price, net_total, discount,
                           total, stocked)
                    select %s, ordinal, gen_random_uuid(), 'Of former years', 1, 9.99, 9.99, 0, 9.99, false
                      from %s cross join generate_series(1, %d) as ordinal""".formatted(id, numbers, LINES));
            statement.execute(
                    "insert into sale_tax (sale_id, position, name, rate, amount) select %s, 0, 'VAT', 0.2, 9.99 from %s"
                            .formatted(id, numbers));
            statement.execute(
                    "insert into sale_payment (sale_id, position, method, amount) select %s, 0, 'CASH', 59.94 from %s"
                            .formatted(id, numbers));
            statement.execute("vacuum analyze");
        }
    }
}
