package dev.comptoir.sales.goods;

import dev.comptoir.sales.goods.GoodsToMove.Pending;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inventory's ledger, which records where goods went. */
@Component
class Ledger {

    /** Where sold goods go: an end of the ledger that every inventory has. */
    private static final UUID CUSTOMER = UUID.fromString("00000000-0000-7000-8000-000000000003");

    /** Where lost goods go: likewise. */
    private static final UUID LOSS = UUID.fromString("00000000-0000-7000-8000-000000000004");

    private static final String RECORD = """
            mutation RecordMovements($input: RecordMovementsInput!) {
              recordMovements(input: $input) {
                __typename
                ... on ErrorResult { message }
              }
            }""";
    private static final ParameterizedTypeReference<Answer> ANSWER = new ParameterizedTypeReference<>() {};

    private final JdbcClient database;
    private final ServiceGraphQl services;

    Ledger(JdbcClient database, ServiceGraphQl services) {
        this.database = database;
        this.services = services;
    }

    /** The inventory understood, and said no. */
    static final class NotTaken extends RuntimeException {

        NotTaken(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Has the goods of these receipts recorded, all or none; those that are recorded already stay as they are.
     *
     * @throws NotTaken when the inventory refuses one
     */
    void record(Collection<Pending> receipts) {
        List<Movement> movements = movements(receipts);
        if (movements.isEmpty()) {
            return;
        }
        Answer answer;
        try {
            answer = services.executeRepeatable(
                    "inventory", RECORD, Map.of("input", Map.of("movements", movements)), "recordMovements", ANSWER);
        } catch (ServiceError refused) {
            throw new NotTaken(String.valueOf(refused.getMessage()));
        }
        if (answer.message() != null) {
            throw new NotTaken(answer.message());
        }
    }

    private List<Movement> movements(Collection<Pending> receipts) {
        return database
                .sql("""
                        select sale_id, undone, ordinal, product_id, quantity, store_id, receipt_number, sold_at,
                            coalesce(to_loss, false) as to_loss
                        from unnest(:ids::uuid[], :undone::boolean[]) as asked (sale_id, undone)
                        join sale on sale.id = sale_id
                        join sale_line using (sale_id)
                        where stocked
                        order by sale_id, ordinal""")
                .param(
                        "ids",
                        receipts.stream().map(one -> one.saleId().toString()).toArray(String[]::new))
                .param("undone", receipts.stream().map(Pending::undone).toArray(Boolean[]::new))
                .query(Ledger::moved)
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Goods that nobody sells again come back all the same, and are lost at once: the shelf never sees them. */
    private static List<Movement> moved(ResultSet row, int number) throws SQLException {
        boolean undone = row.getBoolean("undone");
        UUID store = row.getObject("store_id", UUID.class);
        boolean leaves = row.getBigDecimal("quantity").signum() > 0 != undone;
        Movement there = movement(
                row,
                undone ? "void" : "sale",
                leaves ? "SALE" : "RETURN",
                leaves ? store : CUSTOMER,
                leaves ? CUSTOMER : store);
        return row.getBoolean("to_loss") ? List.of(there, movement(row, "loss", "LOSS", store, LOSS)) : List.of(there);
    }

    private static Movement movement(ResultSet row, String cause, String kind, UUID from, UUID to) throws SQLException {
        return new Movement(
                "%s:%s:%d".formatted(cause, row.getObject("sale_id", UUID.class), row.getInt("ordinal")),
                kind,
                row.getObject("product_id", UUID.class),
                row.getBigDecimal("quantity").abs(),
                from,
                to,
                row.getString("receipt_number"),
                row.getObject("sold_at", OffsetDateTime.class),
                true);
    }

    /** @param goodsAreGone whatever is recorded there, the goods were there: they have left */
    private record Movement(
            String cause,
            String kind,
            UUID productId,
            BigDecimal quantity,
            UUID fromLocationId,
            UUID toLocationId,
            String reference,
            OffsetDateTime at,
            boolean goodsAreGone) {}

    private record Answer(@org.jspecify.annotations.Nullable String message) {}
}
