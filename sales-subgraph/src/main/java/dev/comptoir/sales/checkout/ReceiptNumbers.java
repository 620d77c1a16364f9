package dev.comptoir.sales.checkout;

import dev.comptoir.sales.store.Store;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of receipts, gapless per store: counted in the transaction of the receipt, so that none is ever left out. Those
 * that an imported history has already are not given again.
 */
@Repository
public class ReceiptNumbers {

    private final JdbcClient database;

    ReceiptNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The store's next number, such as {@code PAR1-00000042}; others of the store wait for the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Store store) {
        Counted counted = database.sql("""
                        insert into receipt_counter as counter (store_id, last) values (:store, 1)
                        on conflict (store_id) do update set last = counter.last + 1
                        returning last as number, exists (
                            select from sale where sale.store_id = counter.store_id
                            and receipt_number = :code || '-' || lpad(last::text, greatest(8, length(last::text)), '0'))
                            as taken""")
                .param("store", store.id())
                .param("code", store.code())
                .query(Counted.class)
                .single();
        long number = counted.taken() ? skip(store, counted.number()) : counted.number();
        return String.format(Locale.ROOT, "%s-%08d", store.code(), number);
    }

    private record Counted(long number, boolean taken) {}

    /** Counts on to the first number that no receipt has. */
    private long skip(Store store, long taken) {
        return database.sql("""
                        with recursive taken (number) as (
                            select cast(:taken as bigint)
                            union all
                            select number + 1 from taken where exists (
                                select from sale where store_id = :store and receipt_number = :code || '-'
                                    || lpad((number + 1)::text, greatest(8, length((number + 1)::text)), '0')))
                        update receipt_counter set last = (select max(number) + 1 from taken)
                        where store_id = :store
                        returning last""")
                .param("taken", taken)
                .param("store", store.id())
                .param("code", store.code())
                .query(Long.class)
                .single();
    }
}
