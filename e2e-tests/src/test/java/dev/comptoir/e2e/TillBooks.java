package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What the tills remember, against what the databases of sales and inventory say, asked without the services. */
final class TillBooks {
    private static final List<String> RULES = List.of(
            // Numbers without gaps: as many receipts as numbers were given, each once, the last one being the count.
            """
            select store_id, count(*), count(distinct receipt_number), counter.last
            from sale join receipt_counter counter using (store_id) where session_id is not null
            group by store_id, counter.last
            having count(*) <> counter.last or count(distinct receipt_number) <> counter.last
                or max(right(receipt_number, 8)::int) <> counter.last""",
            // Lines come to the subtotal, with the taxes to the total, and the tenders less the change to that.
            """
            select id, receipt_number, net_total, total, lines, taxes, tenders, change from sale
            join lateral (select sum(net_total) as lines from sale_line where sale_id = sale.id) line on true
            join lateral (select coalesce(sum(amount), 0) as taxes from sale_tax where sale_id = sale.id) tax on true
            join lateral (select coalesce(sum(amount), 0) as tenders from sale_payment where sale_id = sale.id) paid on true
            where session_id is not null
              and (lines <> net_total or net_total + taxes <> total or tenders - change <> total)""",
            // Refunds of a sale never exceed what it came to.
            """
            select back.of_sale, sum(-back.total), sale.total from sale back join sale on sale.id = back.of_sale
            group by back.of_sale, sale.total having sum(-back.total) > sale.total""",
            // The days are the sum of the receipts that count.
            """
            select store_id, day, sold, refunded, s.net, s.back from revenue_day join (
                select store_id, day, sum(case when kind = 'SALE' then net_total else 0 end) as net,
                    -sum(case when kind = 'RETURN' then net_total else 0 end) as back
                from sale where status <> 'VOIDED' and day >= current_date - 1 group by store_id, day) s using (store_id, day)
            where sold <> s.net or refunded <> s.back""",
            // No line without its receipt.
            "select sale_id from sale_line where not exists (select from sale where id = sale_id) limit 5");

    private final Comptoir comptoir;
    private final TillScene scene;
    private final List<TillHand> hands = new ArrayList<>();
    private String summary = "";

    TillBooks(Comptoir comptoir, TillScene scene) {
        this.comptoir = comptoir;
        this.scene = scene;
    }

    void expect(TillHand hand) {
        hands.add(hand);
    }

    /** Closes the tills with what their hands have in their drawers, and compares all there is. */
    void close() throws SQLException {
        hands.forEach(this::close);
        try (var sales = comptoir.stack().database("sales")) {
            for (String rule : RULES) {
                assertThat(StockBooks.rows(sales, rule)).as(rule).isEmpty();
            }
            var sessions = hands.stream().map(TillHand::session).toArray();
            assertThat(receipts(sales, sessions, "kind = 'SALE'")).isEqualTo(all(hand -> hand.sales));
            assertThat(receipts(sales, sessions, "kind = 'RETURN'")).isEqualTo(all(hand -> hand.returns));
            assertThat(receipts(sales, sessions, "status = 'VOIDED'")).isEqualTo(all(hand -> hand.voided));
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(StockBooks.rows(sales, "select id from goods_to_move"))
                            .isEmpty());
            summary = "%d sales, %d returns, %d undone"
                    .formatted(
                            all(hand -> hand.sales).size(),
                            all(hand -> hand.returns).size(),
                            all(hand -> hand.voided).size());
        }
        stockIsWhatWasSold();
        new StockBooks(comptoir).open();
    }

    String summary() {
        return summary;
    }

    private void close(TillHand hand) {
        var answer = comptoir.as("admin")
                .ask(
                        Contract.operation("CloseTill"),
                        Map.of(
                                "input",
                                Map.of(
                                        "tillSessionId",
                                        hand.session(),
                                        "counted",
                                        List.of(Map.of(
                                                "method",
                                                "CASH",
                                                "amount",
                                                hand.expectedCash()
                                                        .max(BigDecimal.ZERO)
                                                        .toPlainString())),
                                        "note",
                                        "Truth")))
                .orFail();
        var expected = new HashMap<String, BigDecimal>();
        answer.list("/closeTill/totals")
                .forEach(total -> expected.put(
                        total.path("method").asString(),
                        new BigDecimal(total.at("/expected/amount").asString())));
        assertThat(expected.get("CASH")).as(answer.body()).isEqualByComparingTo(hand.expectedCash());
        assertThat(expected.getOrDefault("CARD", BigDecimal.ZERO)).isEqualByComparingTo(hand.expectedCard());
    }

    private void stockIsWhatWasSold() throws SQLException {
        var gone = new HashMap<String, BigDecimal>();
        hands.forEach(hand -> hand.goneFromStore.forEach(
                (product, quantity) -> gone.merge(hand.store() + product, quantity, BigDecimal::add)));
        try (var inventory = comptoir.stack().database("inventory");
                var levels = inventory.prepareStatement(
                        "select location_id, product_id, on_hand from stock_level where product_id = any (?)")) {
            levels.setArray(
                    1,
                    inventory.createArrayOf(
                            "uuid",
                            scene.products().stream().map(UUID::fromString).toArray()));
            var rows = levels.executeQuery();
            int seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getBigDecimal(3))
                        .as("%s in %s", rows.getString(2), rows.getString(1))
                        .isEqualByComparingTo(BigDecimal.valueOf(TillScene.OPENING_STOCK)
                                .subtract(gone.getOrDefault(rows.getString(1) + rows.getString(2), BigDecimal.ZERO)));
            }
            assertThat(seen).isPositive();
        }
    }

    private TreeSet<String> all(java.util.function.Function<TillHand, List<String>> which) {
        var ids = new ArrayList<String>();
        hands.forEach(hand -> ids.addAll(which.apply(hand)));
        assertThat(ids).doesNotHaveDuplicates();
        return new TreeSet<>(ids);
    }

    private static TreeSet<String> receipts(Connection sales, Object[] sessions, String which) throws SQLException {
        try (var query = sales.prepareStatement("select id from sale where session_id::text = any (?) and " + which)) {
            query.setArray(1, sales.createArrayOf("text", sessions));
            var rows = query.executeQuery();
            var ids = new TreeSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
