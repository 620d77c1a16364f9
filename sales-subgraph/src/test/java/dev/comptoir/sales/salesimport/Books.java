package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is recorded, and whether it adds up. */
@Component
class Books {

    private final JdbcClient database;

    Books(JdbcClient database) {
        this.database = database;
    }

    /** Days are the sums of the lines that count, receipts too, and no line is without its receipt. */
    void balance() {
        assertThat(database.sql("""
                        with lines as (
                            select s.store_id, s.day,
                                coalesce(sum(l.net_total) filter (where l.quantity > 0), 0) as sold,
                                coalesce(-sum(l.net_total) filter (where l.quantity < 0), 0) as refunded,
                                count(distinct s.id) filter (where s.kind = 'SALE')::int as receipts,
                                count(distinct s.id) filter (where s.kind = 'RETURN')::int as returns,
                                sum(l.quantity) as units
                            from sale s join sale_line l on l.sale_id = s.id
                            where s.status = 'COMPLETED'
                            group by s.store_id, s.day),
                        days as (
                            select store_id, day, sold, refunded, receipts, returns, units from revenue_day
                            where (sold, refunded, receipts, returns, units) <> (0, 0, 0, 0, 0))
                        (table lines except table days) union all (table days except table lines)""").query().listOfRows())
                .as("days that are not the sum of their lines")
                .isEmpty();
        assertThat(database.sql("""
                        select s.id from sale s left join sale_line l on l.sale_id = s.id
                        group by s.id
                        having s.net_total is distinct from sum(l.net_total) or s.units is distinct from sum(l.quantity)""").query().listOfRows())
                .as("receipts that are not the sum of their lines")
                .isEmpty();
        assertThat(database.sql("select l.* from sale_line l where not exists (select from sale where id = l.sale_id)")
                        .query()
                        .listOfRows())
                .as("lines without a receipt")
                .isEmpty();
    }

    /** Which transaction wrote each row: the same text again means that not one row was written. */
    String writings() {
        return String.join(
                " ",
                List.of("store", "store_alias", "sale", "sale_line", "revenue_day").stream()
                        .map(table -> database.sql(
                                        "select count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from " + table)
                                .query(String.class)
                                .single())
                        .toList());
    }

    BigDecimal revenue(String store) {
        return database.sql("""
                        select coalesce(sum(sold - refunded), 0) from revenue_day
                        where store_id = (select id from store where name = ?)""").param(store).query(BigDecimal.class).single();
    }

    /** The days of a store with what was sold on them, less what came back. */
    Map<String, BigDecimal> days(String store) {
        var days = new java.util.TreeMap<String, BigDecimal>();
        database.sql(
                        "select day::text, sold - refunded from revenue_day join store s on s.id = store_id where s.name = ?")
                .param(store)
                .query(row -> {
                    days.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros());
                });
        return days;
    }

    long lines(String store) {
        return database.sql("""
                        select count(*) from sale_line l join sale s on s.id = l.sale_id
                        join store on store.id = s.store_id where store.name = ?""").param(store).query(Long.class).single();
    }

    Map<String, Object> store(String name) {
        return database.sql("select id, code, name, time_zone, currency from store where name = ?")
                .param(name)
                .query()
                .singleRow();
    }

    int rename(String store, String name) {
        return database.sql("update store set name = ? where name = ?")
                .params(name, store)
                .update();
    }
}
