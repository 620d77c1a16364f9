package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the inventory's database says, asked without the service: that of all products there are. */
final class StockBooks {
    private static final String SUMS = """
            with moved as (
                select product_id, to_location_id as location_id, quantity from stock_movement
                union all
                select product_id, from_location_id, -quantity from stock_movement
            ), sums as (
                select product_id, location_id, kind, sum(quantity) as quantity
                from moved join location on location.id = location_id group by product_id, location_id, kind
            )
            """;
    private static final List<String> RULES = List.of(
            // On hand is the sum of the movements, in every place that holds goods.
            SUMS + """
            select product_id, location_id, on_hand, quantity
            from stock_level full join (select * from sums where kind in ('STORE', 'WAREHOUSE')) as held
                using (product_id, location_id)
            where coalesce(on_hand, 0) <> coalesce(quantity, 0)""",
            // Over all places, the virtual ends included, a product sums to zero.
            SUMS + """
            select product_id, sum(quantity) from (
                select product_id, on_hand as quantity from stock_level
                union all
                select product_id, quantity from sums where kind not in ('STORE', 'WAREHOUSE')) as everywhere
            group by product_id having sum(quantity) <> 0""",
            // Nothing is promised that is not there, unless the place allows it.
            "select * from stock_level where not allows_negative and on_hand < reserved",
            // What is promised is what reservations hold.
            """
            select product_id, location_id, reserved, held.quantity
            from stock_level full join (
                select product_id, location_id, sum(quantity) as quantity
                from reservation_line join reservation on reservation.id = reservation_id
                where status = 'HELD' group by product_id, location_id) as held using (product_id, location_id)
            where coalesce(reserved, 0) <> coalesce(held.quantity, 0)""",
            // A reservation that was confirmed moved each of its lines once; one that was not, none.
            """
            select reservation.id, status, line.product_id, count(stock_movement.id)
            from reservation join reservation_line line on reservation_id = reservation.id
            left join stock_movement on cause = 'reservation:' || reservation.id || ':' || line.product_id
            group by reservation.id, status, line.product_id
            having count(stock_movement.id) <> case status when 'CONFIRMED' then 1 else 0 end""",
            // Every cause moved goods once.
            "select cause from stock_movement group by cause having count(*) > 1",
            // Every approved request has one transfer, of what was granted, and no other request has any.
            """
            select request.id, status, granted_quantity, count(movement.id)
            from replenishment_request request left join stock_movement movement
                on cause = 'replenishment:' || request.id and movement.product_id = request.product_id
                and to_location_id = store_id and movement.quantity = granted_quantity
            group by request.id, status, granted_quantity
            having count(movement.id) <> case status when 'APPROVED' then 1 else 0 end""",
            """
            select cause from stock_movement
            where cause like 'replenishment:%' and not exists (
                select from replenishment_request where 'replenishment:' || id = cause and status = 'APPROVED')""");

    private final Comptoir comptoir;
    private final List<String> ids = new ArrayList<>();
    private final List<String> causes = new ArrayList<>();
    private String summary = "";

    StockBooks(Comptoir comptoir) {
        this.comptoir = comptoir;
    }

    /** What was answered as done must be there. */
    void expect(StockHand hand) {
        ids.addAll(hand.recordedIds);
        causes.addAll(hand.recordedCauses);
    }

    void open() throws SQLException {
        try (var database = comptoir.stack().database("inventory")) {
            for (String rule : RULES) {
                assertThat(rows(database, rule)).as(rule).isEmpty();
            }
            assertThat(missing(database, "id::text", ids))
                    .as("answered as moved, not in the ledger")
                    .isEmpty();
            assertThat(missing(database, "cause", causes))
                    .as("answered as recorded, not in the ledger")
                    .isEmpty();
            summary = "%d answers by id, %d by cause; movements by kind %s; requests %s; reservations %s"
                    .formatted(
                            ids.size(),
                            causes.size(),
                            rows(database, "select kind, count(*) from stock_movement group by kind order by kind"),
                            rows(
                                    database,
                                    "select status, count(*) from replenishment_request group by status order by status"),
                            rows(database, "select status, count(*) from reservation group by status order by status"));
        }
        var integrity = comptoir.as("admin")
                .ask("{ stockIntegrity { holds rules { name violations examples } } }")
                .orFail();
        assertThat(integrity.data("/stockIntegrity/holds").asBoolean())
                .as(integrity.body())
                .isTrue();
    }

    String summary() {
        return summary;
    }

    private static List<String> missing(Connection database, String column, List<String> expected) throws SQLException {
        try (var query = database.prepareStatement(
                "select expected from unnest(?) as expected where not exists (select from stock_movement where %s = expected)"
                        .formatted(column))) {
            query.setArray(1, database.createArrayOf("text", expected.toArray()));
            var rows = query.executeQuery();
            var missing = new ArrayList<String>();
            while (rows.next()) {
                missing.add(rows.getString(1));
            }
            return missing;
        }
    }

    static List<String> rows(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = Stream.<String>builder();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" ", row.build().toList()));
            }
            return found;
        }
    }
}
