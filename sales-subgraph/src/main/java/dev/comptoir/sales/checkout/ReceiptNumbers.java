package dev.comptoir.sales.checkout;

import dev.comptoir.sales.store.Store;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of receipts, gapless per store: counted in the transaction of the receipt, so that none is ever left out. */
@Repository
public class ReceiptNumbers {

    private final JdbcClient database;

    ReceiptNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The store's next number, such as {@code PAR1-00000042}; others of the store wait for the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Store store) {
        long number =
                database.sql("""
                        insert into receipt_counter as counter (store_id, last) values (:store, 1)
                        on conflict (store_id) do update set last = counter.last + 1
                        returning last""").param("store", store.id()).query(Long.class).single();
        return String.format(Locale.ROOT, "%s-%08d", store.code(), number);
    }
}
