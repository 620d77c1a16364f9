package dev.comptoir.sales.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stores sold of late, and which of it the inventory was not told yet. */
@Component
class StorePace {

    private final JdbcClient database;

    StorePace(JdbcClient database) {
        this.database = database;
    }

    /**
     * A store whose pace is to be told.
     *
     * @param until the last day that counts: yesterday in the store's time zone, for today is not over
     * @param changes what is in the sales now, at least
     */
    record Due(UUID storeId, LocalDate until, long changes) {}

    /** Units sold less units brought back; decimal numbers travel as text. */
    record ProductPace(UUID productId, String units28, String units90) {}

    /** The stores in which a day has ended, or whose sales were imported, since they were told of. */
    List<Due> due() {
        return database.sql("""
                        select id as store_id, yesterday as until, coalesce(changes, 0) as changes
                        from store
                        cross join lateral (select (now() at time zone time_zone)::date - 1) as day (yesterday)
                        left join pace_told on store_id = id
                        where told_until is null or told_until < yesterday or told_changes < changes
                        order by told_until nulls first, id""").query(Due.class).list();
    }

    boolean isDue() {
        return !due().isEmpty();
    }

    /** Of every product that was sold or brought back in the 90 days that end with this one: one statement. */
    List<ProductPace> of(UUID store, LocalDate until) {
        return database.sql("""
                        select product_id,
                            coalesce(sum(quantity) filter (where day > cast(:until as date) - 28), 0)::text as units28,
                            sum(quantity)::text as units90
                        from sale join sale_line on sale_id = sale.id
                        where store_id = :store and day > cast(:until as date) - 90 and day <= :until
                            and status = 'COMPLETED'
                        group by product_id""")
                .param("store", store)
                .param("until", until)
                .query(ProductPace.class)
                .list();
    }

    void told(Due told) {
        database.sql("""
                        insert into pace_told (store_id, told_changes, told_until) values (:store, :changes, :until)
                        on conflict (store_id) do update
                        set told_changes = excluded.told_changes, told_until = excluded.told_until""")
                .param("store", told.storeId())
                .param("changes", told.changes())
                .param("until", told.until())
                .update();
    }

    /** Sales of days that were told already may have been added, in any store. */
    void change() {
        database.sql("""
                        insert into pace_told (store_id, changes) select id, 1 from store order by id
                        on conflict (store_id) do update set changes = pace_told.changes + 1""").update();
    }
}
