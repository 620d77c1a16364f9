package dev.comptoir.sales.receipt;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts as they are read; each question is one statement, however many receipts it is about. */
@Repository
public class Receipts {

    static final String SALE_COLUMNS = """
            sale.id, sale.store_id, store.currency, receipt_number, status, sold_at, day, net_total,
            coalesce(total, net_total) as total, units, coalesce(change, 0) as change, session_id, cashier_id, note,
            prices_from_memory, reason, customer_id
            """;

    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    public Optional<Sale> sale(UUID id) {
        return sales(List.of(id)).stream().findFirst();
    }

    /** The same; nobody else changes it, or takes goods of it back, before the transaction ends. */
    public Optional<Sale> holdSale(UUID id) {
        return database.sql("select " + SALE_COLUMNS + """
                        from sale join store on store.id = store_id
                        where sale.id = :id and kind = 'SALE' for update of sale""")
                .param("id", id)
                .query(Receipts::readSale)
                .optional();
    }

    public List<Sale> sales(Collection<UUID> ids) {
        return database.sql("select " + SALE_COLUMNS + """
                        from sale join store on store.id = store_id
                        where sale.id = any (:ids::uuid[]) and kind = 'SALE'""")
                .param("ids", texts(ids))
                .query(Receipts::readSale)
                .list();
    }

    /** What tills have sold since, in that order; served by {@code sale_of_tills}, store by store. */
    public List<Sale> soldSince(Instant since) {
        return database.sql("select " + SALE_COLUMNS + """
                        from store cross join lateral (
                            select * from sale
                            where store_id = store.id and session_id is not null and kind = 'SALE' and sold_at > :since) sale
                        order by sold_at, sale.id""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Receipts::readSale)
                .list();
    }

    /** The database's time, which receipts bear. */
    public Instant now() {
        return database.sql("select now()").query(OffsetDateTime.class).single().toInstant();
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
                .param("ids", texts(sales))
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

    public Optional<SaleReturn> saleReturn(UUID id) {
        return returns("sale.id = any (:ids::uuid[])", List.of(id)).stream().findFirst();
    }

    /** What came back of these sales, the oldest first. */
    public List<SaleReturn> returnsOf(Collection<UUID> sales) {
        return returns("of_sale = any (:ids::uuid[])", sales);
    }

    private List<SaleReturn> returns(String which, Collection<UUID> ids) {
        return database.sql("""
                        select sale.id, of_sale, store.currency, receipt_number, sold_at, cashier_id, reason, -total as refunded,
                            (select method from sale_payment where sale_id = sale.id limit 1) as method
                        from sale join store on store.id = store_id
                        where kind = 'RETURN' and of_sale is not null and %s
                        order by sold_at, sale.id""".formatted(which))
                .param("ids", texts(ids))
                .query((row, number) -> new SaleReturn(
                        row.getObject("id", UUID.class),
                        row.getObject("of_sale", UUID.class),
                        Currency.getInstance(row.getString("currency")),
                        row.getString("receipt_number"),
                        row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                        row.getObject("cashier_id", UUID.class),
                        row.getString("reason"),
                        row.getBigDecimal("refunded"),
                        row.getString("method")))
                .list();
    }

    /** What came back, line by line, in the order of the receipts. */
    public List<LineBack> linesBack(Collection<SaleReturn> returns) {
        Map<UUID, SaleReturn> byId = returns.stream().collect(Collectors.toMap(SaleReturn::id, one -> one));
        Map<UUID, ReceiptLine> sold = lines(
                        returns.stream().map(SaleReturn::ofSale).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ReceiptLine::id, line -> line));
        return database.sql("""
                        select sale_id, of_ordinal, -quantity as quantity, -net_total as net from sale_line
                        where sale_id = any (:ids::uuid[]) order by sale_id, ordinal""")
                .param("ids", texts(byId.keySet()))
                .query((row, number) -> {
                    SaleReturn one = byId.get(row.getObject("sale_id", UUID.class));
                    return new LineBack(
                            one.id(),
                            LineShown.of(
                                    sold.get(ReceiptLine.idOf(one.ofSale(), row.getInt("of_ordinal"))), one.currency()),
                            row.getBigDecimal("quantity"),
                            new Money(row.getBigDecimal("net"), one.currency()).round());
                })
                .list();
    }

    /** Goods of a line that came back; {@code net} before tax. */
    public record LineBack(UUID returnId, LineShown saleLine, BigDecimal quantity, Money net) {}

    static Sale readSale(ResultSet row, int number) throws SQLException {
        return new Sale(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getString("receipt_number"),
                row.getString("status"),
                row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("net_total"),
                row.getBigDecimal("total"),
                row.getBigDecimal("units"),
                row.getBigDecimal("change"),
                row.getObject("session_id", UUID.class),
                row.getObject("cashier_id", UUID.class),
                row.getString("note"),
                row.getBoolean("prices_from_memory"),
                row.getString("reason"),
                row.getObject("customer_id", UUID.class));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
