package dev.comptoir.sales.receipt;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on receipts: lines, taxes and tenders. Each question is one statement, however many receipts it is about. */
@Repository
public class ReceiptParts {

    private final JdbcClient database;

    ReceiptParts(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the receipts. */
    public List<ReceiptLine> lines(Collection<UUID> sales) {
        return database.sql("""
                        select sale_id, ordinal, product_id, name, quantity, unit_price,
                            coalesce(regular_price, unit_price) as regular_price, promotion, coalesce(discount, 0) as discount,
                            coalesce(total, net_total) as total, net_total, coalesce(stocked, false) as stocked,
                            coalesce((select -sum(back.quantity)
                                      from sale came_back join sale_line back on back.sale_id = came_back.id
                                      where came_back.of_sale = line.sale_id and back.of_ordinal = line.ordinal), 0) as returned
                        from sale_line line
                        where sale_id = any (:ids::uuid[])
                        order by sale_id, ordinal""")
                .param("ids", Receipts.texts(sales))
                .query((row, number) -> new ReceiptLine(
                        row.getObject("sale_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getObject("product_id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("regular_price"),
                        row.getString("promotion"),
                        row.getBigDecimal("discount"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("net_total"),
                        row.getBigDecimal("returned"),
                        row.getBoolean("stocked")))
                .list();
    }

    /** In the order they were computed; of sales and of returns. */
    public List<TaxLine> taxes(Collection<UUID> receipts) {
        return database.sql("""
                        select sale_id, name, rate, amount from sale_tax where sale_id = any (:ids::uuid[])
                        order by sale_id, position""")
                .param("ids", Receipts.texts(receipts))
                .query(TaxLine.class)
                .list();
    }

    /** In the order of the receipts; of sales and of returns. */
    public List<PaymentLine> payments(Collection<UUID> receipts) {
        return database.sql("""
                        select paid.sale_id, method, paid.amount,
                            coalesce(card.brand || ' •••• ' || card.last4 || ' · ' || card.authorisation,
                                '•••• ' || right(gift_card.code, 4)) as detail
                        from sale_payment paid
                        left join card_payment card on card.sale_id = paid.sale_id and card.position = paid.position
                        left join gift_card_movement used
                            on used.of_sale = paid.sale_id and used.position = paid.position
                        left join gift_card on gift_card.id = used.gift_card_id
                        where paid.sale_id = any (:ids::uuid[])
                        order by paid.sale_id, paid.position""")
                .param("ids", Receipts.texts(receipts))
                .query(PaymentLine.class)
                .list();
    }
}
