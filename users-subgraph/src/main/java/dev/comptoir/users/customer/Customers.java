package dev.comptoir.users.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All customers, the erased ones too. */
@Repository
class Customers {

    static final String COLUMNS = "id, name, email, phone, note, created_at, erased_at";

    private final JdbcClient database;

    Customers(JdbcClient database) {
        this.database = database;
    }

    Optional<Customer> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Customer> byIds(Collection<UUID> ids) {
        return database.sql("select " + COLUMNS + " from customer where id = any (:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Customers::read)
                .list();
    }

    /** Who has this address, in whatever case it is written. */
    Optional<Customer> byEmail(String email) {
        return database.sql("select " + COLUMNS + " from customer where lower(email) = lower(:email)")
                .param("email", email)
                .query(Customers::read)
                .optional();
    }

    /**
     * Has others who save this customer wait until the transaction ends. Without it two first saves of the same customer
     * can meet at his address, of which "on conflict" knows nothing, and one of them be told that it is taken.
     */
    void lock(UUID id) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /**
     * @return whether the customer is new; empty when nothing changed: all was so before, or was erased
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has the address
     */
    Optional<Boolean> save(CustomerDraft customer) {
        return database.sql("""
                        insert into customer (id, name, email, phone, note, created_at)
                        values (:id, :name, :email, :phone, :note, now())
                        on conflict (id) do update
                        set name = excluded.name, email = excluded.email, phone = excluded.phone, note = excluded.note
                        where customer.erased_at is null
                          and (customer.name, customer.email, customer.phone, customer.note)
                              is distinct from (excluded.name, excluded.email, excluded.phone, excluded.note)
                        returning (xmax = 0) as new""")
                .param("id", customer.id())
                .param("name", customer.name())
                .param("email", customer.email())
                .param("phone", customer.phone())
                .param("note", customer.note())
                .query(Boolean.class)
                .optional();
    }

    /** @return whether there was anything to erase */
    boolean erase(UUID id) {
        return database.sql("""
                        update customer set name = null, email = null, phone = null, note = null, erased_at = now()
                        where id = :id and erased_at is null""").param("id", id).update() == 1;
    }

    static Customer read(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("erased_at") != null);
    }
}
