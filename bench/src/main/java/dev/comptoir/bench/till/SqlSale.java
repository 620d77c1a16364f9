package dev.comptoir.bench.till;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The statements of {@link GraphSale}'s sales and nothing else, on a connection of its own: what {@code pgbench} would send,
 * which the embedded PostgreSQL does not bring. They are those of {@code registerSale} in the sales service, from the look
 * for the session to the answer; the goods that are to follow are delivered for both alike.
 */
final class SqlSale implements Crowd.Act {
    private static final BigDecimal NET = new BigDecimal(Shelves.PRICE).multiply(BigDecimal.valueOf(Shelves.LINES));
    private static final List<String> BEFORE = List.of(
            """
            select till_session.*, store_id, name from till_session join register on register.id = register_id
            where till_session.id = :session""",
            "select exists (select from idempotency_key where key = :key and outcome is not null)",
            "select * from store left join store_tax on store_id = store.id where store.id = :store");
    private static final List<String> WRITES = List.of(
            """
            insert into idempotency_key (key, operation, caller, fingerprint) values (:key, 'registerSale', 'bench', :number)
            on conflict do nothing""",
            "select id from till_session where id = :session and closed_at is null for share",
            """
            insert into receipt_counter as counter (store_id, last) values (:store, 1)
            on conflict (store_id) do update set last = counter.last + 1 returning last""",
            """
            insert into sale (id, store_id, receipt_number, kind, sold_at, day, net_total, units, session_id, cashier_id,
                total, change, prices_from_memory)
            values (:sale, :store, :number, 'SALE', now(), current_date, :net, 3, :session, :key, :total, 1, false)""",
            """
            insert into sale_line (sale_id, ordinal, product_id, name, quantity, unit_price, net_total, discount, total,
                stocked, regular_price)
            select :sale, ordinal, product_id::uuid, 'Measured product', 1, 9.99, 9.99, 0, 9.99, true, 9.99
            from unnest(:products::text[]) with ordinality as line (product_id, ordinal)""",
            """
            insert into sale_tax (sale_id, position, name, rate, amount)
            values (:sale, 0, 'VAT', 0.2, :tax)""",
            "insert into sale_payment (sale_id, position, method, amount) values (:sale, 0, 'CASH', :total + 1)",
            """
            insert into revenue_day as known (store_id, day, sold, refunded, receipts, returns, units)
            values (:store, current_date, :net, 0, 1, 0, 3)
            on conflict (store_id, day) do update set sold = known.sold + excluded.sold,
                receipts = known.receipts + excluded.receipts, units = known.units + excluded.units""",
            "insert into goods_to_move (id, sale_id, undone) values (:key, :sale, false)",
            "update idempotency_key set outcome = :sale where key = :key");
    private static final List<String> ANSWER = List.of(
            "select sale.*, store.currency from sale join store on store.id = store_id where sale.id = :sale",
            """
            select line.*, coalesce((select -sum(back.quantity) from sale came_back
                join sale_line back on back.sale_id = came_back.id
                where came_back.of_sale = line.sale_id and back.of_ordinal = line.ordinal), 0)
            from sale_line line where sale_id = :sale order by ordinal""",
            "select * from sale_tax where sale_id = :sale order by position",
            "select * from sale_payment where sale_id = :sale order by position");

    private final Connection database;
    private final Till till;
    private final Shelves shelves;
    private final List<Bound> before;
    private final List<Bound> writes;
    private final List<Bound> answer;

    SqlSale(Connection database, Till till, Shelves shelves) throws SQLException {
        this.database = database;
        this.till = till;
        this.shelves = shelves;
        before = prepared(BEFORE);
        writes = prepared(WRITES);
        answer = prepared(ANSWER);
    }

    @Override
    public void run() throws SQLException {
        var sale = UUID.randomUUID();
        var key = UUID.randomUUID();
        var products = database.createArrayOf("text", shelves.basket().toArray());
        database.setAutoCommit(true);
        execute(before, sale, key, products);
        database.setAutoCommit(false);
        execute(writes, sale, key, products);
        database.commit();
        database.setAutoCommit(true);
        execute(answer, sale, key, products);
    }

    private void execute(List<Bound> statements, UUID sale, UUID key, java.sql.Array products) throws SQLException {
        BigDecimal tax = NET.multiply(new BigDecimal("0.20")).setScale(2, RoundingMode.HALF_UP);
        for (var one : statements) {
            for (int i = 0; i < one.names().size(); i++) {
                Object value =
                        switch (one.names().get(i)) {
                            case "sale" -> sale;
                            case "key" -> key;
                            case "session" -> UUID.fromString(till.session());
                            case "store" -> UUID.fromString(till.store());
                            case "number" -> "BENCH-" + key;
                            case "net" -> NET;
                            case "tax" -> tax;
                            case "total" -> NET.add(tax);
                            case "products" -> products;
                            default ->
                                throw new IllegalStateException(one.names().get(i));
                        };
                one.statement().setObject(i + 1, value);
            }
            one.statement().execute();
        }
    }

    /** A statement, and what its places stand for. */
    private record Bound(PreparedStatement statement, List<String> names) {}

    private List<Bound> prepared(List<String> statements) throws SQLException {
        var all = new ArrayList<Bound>();
        for (var sql : statements) {
            var names = new ArrayList<String>();
            var named = java.util.regex.Pattern.compile("(?<!:):([a-z]+)").matcher(sql);
            var text = named.replaceAll(found -> {
                names.add(found.group(1));
                return "?";
            });
            all.add(new Bound(database.prepareStatement(text), Collections.unmodifiableList(names)));
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
