package dev.comptoir.sales.till;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sessions took by each tender: while open as it stands now, once closed as it was settled then. */
@Repository
public class TenderTotals {

    /**
     * Sales that were undone count no more; their money was given back when they were. What an exchange set off went
     * through nobody's hands. What gift cards were sold for counts too, unless that was undone. What the bank refused to
     * give back to a card and was paid in cash counts as cash that went and as a card's payment that stayed.
     */
    private static final String EXPECTED = """
            select session_id, method, sum(amount) as expected, null::numeric as counted
            from (
                select sale.session_id, method, amount
                from sale join sale_payment on sale_id = sale.id
                where sale.session_id = any (:ids::uuid[]) and status = 'COMPLETED' and method <> 'EXCHANGE'
                union all
                select session_id, 'CASH', -change from sale
                where session_id = any (:ids::uuid[]) and status = 'COMPLETED' and change <> 0
                union all
                select session_id, method, paid.amount
                from gift_card join gift_card_payment paid on gift_card_id = gift_card.id
                where session_id = any (:ids::uuid[]) and voided_at is null
                union all
                select session_id, 'CASH', -change from gift_card
                where session_id = any (:ids::uuid[]) and change <> 0 and voided_at is null
                union all
                select paid_session_id, method, sign * amount
                from card_refund, (values ('CASH', -1), ('CARD', 1)) as tender (method, sign)
                where paid_session_id = any (:ids::uuid[])
                union all
                select id, 'CASH', opening_float from till_session where id = any (:ids::uuid[])
                union all
                select session_id, 'CASH', amount from cash_movement where session_id = any (:ids::uuid[])
            ) moved
            where not exists (select from till_total settled where settled.session_id = moved.session_id)
            group by session_id, method
            """;

    private static final String SETTLED = """
            select session_id, method, expected, counted from till_total where session_id = any (:ids::uuid[])
            """;

    private final JdbcClient database;

    TenderTotals(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the tenders, by session; one statement. */
    public List<TenderTotal> of(Collection<UUID> sessions) {
        return database.sql(EXPECTED + " union all " + SETTLED + " order by session_id, method")
                .param("ids", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new TenderTotal(
                        row.getObject("session_id", UUID.class),
                        PaymentMethod.valueOf(row.getString("method")),
                        row.getBigDecimal("expected"),
                        row.getBigDecimal("counted")))
                .list();
    }

    /** Writes down what was expected and counted; from then on {@link #of} answers just this. */
    void settle(UUID session, List<TenderTotal> expected, Map<PaymentMethod, BigDecimal> counted) {
        expected.forEach(total -> database.sql("""
                        insert into till_total (session_id, method, expected, counted)
                        values (:session, :method, :expected, :counted)""")
                .param("session", session)
                .param("method", total.method().name())
                .param("expected", total.expected())
                .param("counted", counted.getOrDefault(total.method(), total.expected()))
                .update());
    }
}
