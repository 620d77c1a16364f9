package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.Register;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All parked sales; each question is one statement, however many sales it is about. */
@Repository
class ParkedSales {

    private static final String SELECT = """
            select parked.*, register.name as register_name, resumer.name as resumer_name
            from parked_sale parked
            join register on register.id = parked.register_id
            left join register resumer on resumer.id = parked.resumed_on
            """;

    private final JdbcClient database;

    ParkedSales(JdbcClient database) {
        this.database = database;
    }

    Optional<ParkedSale> byId(UUID id) {
        return database.sql(SELECT + "where parked.id = :id")
                .param("id", id)
                .query(ParkedSales::read)
                .optional();
    }

    /**
     * The same; nobody else changes it before the transaction ends. Read after it is held: whoever waits for it in one
     * statement would get the names that stood beside it before.
     */
    Optional<ParkedSale> hold(UUID id) {
        return database.sql("select id from parked_sale where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::byId);
    }

    /** Those that wait, the oldest first. */
    List<ParkedSale> waitingIn(Collection<UUID> stores) {
        return database.sql(SELECT
                        + "where parked.store_id = any (:stores::uuid[]) and state = 'PARKED' order by parked.id")
                .param("stores", texts(stores))
                .query(ParkedSales::read)
                .list();
    }

    int countIn(UUID store) {
        return database.sql("select count(*) from parked_sale where store_id = :store and state = 'PARKED'")
                .param("store", store)
                .query(Integer.class)
                .single();
    }

    /** In the order they were rung up. */
    List<ParkedLine> lines(Collection<UUID> sales) {
        return database.sql("""
                        select * from parked_line where parked_sale_id = any (:ids::uuid[])
                        order by parked_sale_id, ordinal""")
                .param("ids", texts(sales))
                .query(ParkedLine.class)
                .list();
    }

    private static ParkedSale read(ResultSet row, int number) throws SQLException {
        UUID store = row.getObject("store_id", UUID.class);
        UUID resumedOn = row.getObject("resumed_on", UUID.class);
        return new ParkedSale(
                row.getObject("id", UUID.class),
                store,
                new Register(row.getObject("register_id", UUID.class), store, row.getString("register_name")),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("parked_by", UUID.class),
                row.getString("name"),
                row.getString("note"),
                row.getObject("customer_id", UUID.class),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("discount_amount"),
                ParkedSaleStatus.valueOf(row.getString("state")),
                Keeping.valueOf(row.getString("keeping")),
                row.getObject("ended_by", UUID.class),
                resumedOn == null ? null : new Register(resumedOn, store, row.getString("resumer_name")));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
