package dev.comptoir.sales.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** In the order they were computed; of sales and of returns. */
    public List<TaxLine> taxes(Collection<UUID> receipts) {
        return database.sql("""
                        select sale_id, name, rate, amount from sale_tax where sale_id = any (:ids::uuid[])
                        order by sale_id, position""")
                .param("ids", texts(receipts))
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
                .param("ids", texts(receipts))
                .query(PaymentLine.class)
                .list();
    }

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

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
