package dev.comptoir.sales.paper;

import dev.comptoir.sales.receipt.ReceiptParts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts as they were recorded, for printing one of them. */
@Repository
class ReceiptsOnFile {

    private final JdbcClient database;
    private final ReceiptParts parts;

    ReceiptsOnFile(JdbcClient database, ReceiptParts parts) {
        this.database = database;
        this.parts = parts;
    }

    /** @param id of a sale or of a return */
    Receipt read(UUID id) {
        List<Receipt.Line> lines = lines(id);
        List<Receipt.Tax> taxes = taxes(id);
        List<Receipt.Tender> tenders = tenders(id);
        return database.sql("""
                        select sale.store_id, sale.receipt_number, sale.kind, sale.status, sale.sold_at, register.name as register,
                            sale.cashier_id, coalesce(sale.customer_id, sold.customer_id) as customer_id,
                            sold.receipt_number as of_receipt, sale.reason, sale.note, sale.net_total,
                            coalesce(sale.total, sale.net_total) as total, coalesce(sale.change, 0) as change
                        from sale
                        left join till_session session on session.id = sale.session_id
                        left join register on register.id = session.register_id
                        left join sale sold on sold.id = sale.of_sale
                        where sale.id = :id""")
                .param("id", id)
                .query((row, number) -> new Receipt(
                        row.getObject("store_id", UUID.class),
                        row.getString("receipt_number"),
                        row.getString("kind").equals("RETURN"),
                        row.getString("status").equals("VOIDED"),
                        row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                        row.getString("register"),
                        row.getObject("cashier_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("of_receipt"),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getBigDecimal("net_total"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("change"),
                        lines,
                        taxes,
                        tenders))
                .single();
    }

    private List<Receipt.Line> lines(UUID id) {
        return database.sql("""
                        select name, quantity, unit_price, regular_price, promotion, coalesce(discount, 0) as discount,
                            coalesce(total, net_total) as total
                        from sale_line where sale_id = :id order by ordinal""")
                .param("id", id)
                .query((row, number) -> new Receipt.Line(
                        row.getString("name"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("regular_price"),
                        row.getString("promotion"),
                        row.getBigDecimal("discount"),
                        row.getBigDecimal("total")))
                .list();
    }

    private List<Receipt.Tax> taxes(UUID id) {
        return database.sql("select name, rate, number, amount from sale_tax where sale_id = :id order by position")
                .param("id", id)
                .query(Receipt.Tax.class)
                .list();
    }

    private List<Receipt.Tender> tenders(UUID id) {
        return parts.payments(List.of(id)).stream()
                .map(payment -> new Receipt.Tender(payment.method(), payment.amount(), payment.detail()))
                .toList();
    }
}
