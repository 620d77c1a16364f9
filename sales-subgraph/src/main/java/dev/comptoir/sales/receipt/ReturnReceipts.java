package dev.comptoir.sales.receipt;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returns at tills as they are read; each question is one statement, however many returns it is about. */
@Repository
public class ReturnReceipts {

    private final JdbcClient database;

    ReturnReceipts(JdbcClient database) {
        this.database = database;
    }

    public Optional<SaleReturn> byId(UUID id) {
        return list("sale.id = any (:ids::uuid[])", List.of(id)).stream().findFirst();
    }

    /** What came back of these sales, the oldest first. */
    public List<SaleReturn> ofSales(Collection<UUID> sales) {
        return list("of_sale = any (:ids::uuid[])", sales);
    }

    /** What was set off against these sales. */
    public List<SaleReturn> exchangedFor(Collection<UUID> sales) {
        return list("exchanged_for = any (:ids::uuid[])", sales);
    }

    private List<SaleReturn> list(String which, Collection<UUID> ids) {
        return database.sql("""
                        select sale.id, sale.store_id, of_sale, store.currency, receipt_number, sold_at, cashier_id, reason,
                            -net_total as net, -total as refunded, exchanged_for,
                            coalesce((select method from sale_payment where sale_id = sale.id
                                      order by method = 'EXCHANGE', position limit 1), 'CASH') as method
                        from sale join store on store.id = store_id
                        where kind = 'RETURN' and session_id is not null and %s
                        order by sold_at, sale.id""".formatted(which))
                .param("ids", Receipts.texts(ids))
                .query(ReturnReceipts::read)
                .list();
    }

    private static SaleReturn read(ResultSet row, int number) throws SQLException {
        return new SaleReturn(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("of_sale", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getString("receipt_number"),
                row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                row.getObject("cashier_id", UUID.class),
                row.getString("reason"),
                row.getBigDecimal("net"),
                row.getBigDecimal("refunded"),
                row.getString("method"),
                row.getObject("exchanged_for", UUID.class));
    }

    /** What came back, line by line, in the order of the receipts. */
    public List<LineBack> lines(Collection<UUID> returns) {
        return database.sql("""
                        select back.sale_id, back.of_ordinal, -back.quantity as quantity, -back.net_total as net,
                            -back.total as total, back.product_id, back.name, back.unit_price, coalesce(back.to_loss, false) as to_loss,
                            receipt.of_sale, store.currency
                        from sale receipt join store on store.id = receipt.store_id
                        join sale_line back on back.sale_id = receipt.id
                        where receipt.id = any (:ids::uuid[])
                        order by back.sale_id, back.ordinal""")
                .param("ids", Receipts.texts(returns))
                .query((row, number) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new LineBack(
                            row.getObject("sale_id", UUID.class),
                            row.getObject("of_sale", UUID.class),
                            row.getInt("of_ordinal"),
                            row.getObject("product_id", UUID.class),
                            row.getString("name"),
                            row.getBigDecimal("quantity"),
                            new Money(row.getBigDecimal("unit_price").stripTrailingZeros(), currency),
                            new Money(row.getBigDecimal("net"), currency).round(),
                            new Money(row.getBigDecimal("total"), currency).round(),
                            row.getBoolean("to_loss"));
                })
                .list();
    }

    /**
     * Goods of a line that came back.
     *
     * @param ofOrdinal of which line of the sale
     * @param net before tax
     * @param total with or without tax, as the store's prices are
     * @param lost whether they are not sold again
     */
    public record LineBack(
            UUID returnId,
            @Nullable UUID ofSale,
            int ofOrdinal,
            UUID productId,
            @Nullable String name,
            BigDecimal quantity,
            Money unitPrice,
            Money net,
            Money total,
            boolean lost) {}
}
