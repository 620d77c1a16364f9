package dev.comptoir.bench.growth;

import dev.comptoir.bench.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The sales of the system ten times over, made inside the database: nine older copies, each 54 weeks before the one after
 * it, so that stores have ten years of history in place of one. The copies are what nine more imports would have written
 * (receipts of other numbers, their lines, the figures of their days), without the minutes that these take.
 *
 * <p>They are in tables of their own, which change places with the real ones: both can be asked by turns.
 */
final class Tenfold {
    private static final List<String> TABLES = List.of("sale", "sale_line", "revenue_day");

    private final Connection sales;
    private Size shown = Size.ONCE;

    Tenfold(Connection sales) {
        this.sales = sales;
    }

    /** The copies' ids differ in their first digit, which is 0 in all UUIDs of version 7 for the next thousand years. */
    void make() throws SQLException {
        Progress.say("Making the data ten times over");
        run("create schema once", "create schema tenfold");
        run("""
                create table tenfold.sale as
                select overlay(id::text placing n::text from 1 for 1)::uuid as id, store_id,
                    case n when 0 then receipt_number else receipt_number || '/' || n end::varchar(64) as receipt_number,
                    kind, sold_at - n * interval '54 weeks' as sold_at, day - n * 54 * 7 as day, net_total, units, import_id
                from sale cross join generate_series(0, 9) n order by n desc, id""", """
                create table tenfold.sale_line as
                select overlay(sale_id::text placing n::text from 1 for 1)::uuid as sale_id, ordinal,
                    product_id, quantity, unit_price, net_total
                from sale_line cross join generate_series(0, 9) n""", """
                create table tenfold.revenue_day as
                select store_id, day - n * 54 * 7 as day, sold, refunded, receipts, returns, units
                from revenue_day cross join generate_series(0, 9) n order by n desc, day""");
        refuseMissingColumns();
        Progress.say("Indexing them");
        run(
                "alter table tenfold.sale add primary key (id), add unique (store_id, receipt_number)",
                "alter table tenfold.sale_line add primary key (sale_id, ordinal)",
                "alter table tenfold.revenue_day add primary key (store_id, day)");
        for (var table : TABLES) {
            run("vacuum analyze tenfold." + table, "vacuum analyze public." + table);
        }
    }

    /** From now on the services read the data of that size. */
    void show(Size wanted) throws SQLException {
        if (wanted == shown) {
            return;
        }
        sales.setAutoCommit(false);
        for (var table : TABLES) {
            run(
                    "alter table public.%s set schema %s".formatted(table, shown.schema()),
                    "alter table %s.%s set schema public".formatted(wanted.schema(), table));
        }
        sales.commit();
        sales.setAutoCommit(true);
        shown = wanted;
    }

    long lines(Size size) throws SQLException {
        return number("select count(*) from %s.sale_line".formatted(size == shown ? "public" : size.schema()));
    }

    /** A migration that adds a column must be followed here, or less than the real thing would be read. */
    private void refuseMissingColumns() throws SQLException {
        for (var table : TABLES) {
            var columns =
                    "select count(*) from information_schema.columns where table_schema = '%s' and table_name = '%s'";
            if (number(columns.formatted("public", table)) != number(columns.formatted("tenfold", table))) {
                throw new IllegalStateException("Tenfold does not copy every column of " + table);
            }
        }
    }

    private void run(String... statements) throws SQLException {
        try (var statement = sales.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = sales.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
