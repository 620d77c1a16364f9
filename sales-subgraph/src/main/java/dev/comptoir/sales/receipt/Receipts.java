package dev.comptoir.sales.receipt;

import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.SaleNotFoundError;
import dev.comptoir.starter.security.Caller;
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

/** Sales as they are read; each question is one statement, however many sales it is about. */
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

    /**
     * The sale that somebody wants to do something with. One of another store is answered like none: a receipt number is no
     * key to it.
     *
     * @throws TillRefusal when there is none
     */
    public Sale sale(UUID id, Caller caller) {
        return sale(id).filter(found -> caller.mayAccessStore(found.storeId()))
                .orElseThrow(() -> TillRefusal.of(SaleNotFoundError::new, "till.no-sale"));
    }

    /** The sale; nobody else changes it, or takes goods of it back, before the transaction ends. */
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
