package dev.comptoir.users.customer;

import dev.comptoir.starter.ids.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves and erases customers, and notes who did it. */
@Service
@Transactional
class KeepingCustomers {

    private final Customers customers;
    private final JdbcClient database;

    KeepingCustomers(Customers customers, JdbcClient database) {
        this.customers = customers;
        this.database = database;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has the address */
    void save(CustomerDraft customer, UUID by) {
        customers.lock(customer.id());
        customers.save(customer).ifPresent(isNew -> note(customer.id(), isNew ? "CREATED" : "CHANGED", by));
    }

    void erase(UUID id, UUID by) {
        if (customers.erase(id)) {
            note(id, "ERASED", by);
        }
    }

    private void note(UUID customer, String act, UUID by) {
        database.sql("""
                        insert into customer_audit (id, at, customer_id, act, staff_id)
                        values (:id, now(), :customer, :act, :by)""")
                .param("id", Ids.next())
                .param("customer", customer)
                .param("act", act)
                .param("by", by)
                .update();
    }
}
