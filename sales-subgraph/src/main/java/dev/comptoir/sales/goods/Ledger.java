package dev.comptoir.sales.goods;

import dev.comptoir.sales.goods.GoodsToMove.Pending;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
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
        return database.sql("""
                        select sale_id, undone, ordinal, product_id, quantity, store_id, receipt_number, sold_at
                        from unnest(:ids::uuid[], :undone::boolean[]) as asked (sale_id, undone)
                        join sale on sale.id = sale_id
                        join sale_line using (sale_id)
                        where stocked
                        order by sale_id, ordinal""")
                .param(
                        "ids",
                        receipts.stream().map(one -> one.saleId().toString()).toArray(String[]::new))
                .param("undone", receipts.stream().map(Pending::undone).toArray(Boolean[]::new))
                .query((row, number) -> {
                    boolean undone = row.getBoolean("undone");
                    BigDecimal quantity = row.getBigDecimal("quantity");
                    UUID store = row.getObject("store_id", UUID.class);
                    boolean leaves = quantity.signum() > 0 != undone;
                    return new Movement(
                            "%s:%s:%d"
                                    .formatted(
                                            undone ? "void" : "sale",
                                            row.getObject("sale_id", UUID.class),
                                            row.getInt("ordinal")),
                            leaves ? "SALE" : "RETURN",
                            row.getObject("product_id", UUID.class),
                            quantity.abs(),
                            leaves ? store : CUSTOMER,
                            leaves ? CUSTOMER : store,
                            row.getString("receipt_number"),
                            row.getObject("sold_at", OffsetDateTime.class),
                            true);
                })
                .list();
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
