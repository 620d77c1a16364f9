package dev.comptoir.bench.growth;

import dev.comptoir.bench.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        copy(
                "sale",
                Map.of(
                        "id", "overlay(id::text placing n::text from 1 for 1)::uuid",
                        "receipt_number",
                                "case n when 0 then receipt_number else receipt_number || '/' || n end::varchar(64)",
                        "sold_at", "sold_at - n * interval '54 weeks'",
                        "day", "day - n * 54 * 7"),
                "n desc, id");
        copy("sale_line", Map.of("sale_id", "overlay(sale_id::text placing n::text from 1 for 1)::uuid"), "n");
        copy("revenue_day", Map.of("day", "day - n * 54 * 7"), "n desc, day");
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

    /** Ten times a table, with all the columns that it has by now; those that differ in each copy are computed. */
    private void copy(String table, Map<String, String> computed, String order) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = sales.createStatement();
                var rows = statement.executeQuery("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = '%s' order by ordinal_position""".formatted(table))) {
            while (rows.next()) {
                columns.add(computed.getOrDefault(rows.getString(1), rows.getString(1)) + " as " + rows.getString(1));
            }
        }
        run("create table tenfold.%1$s as select %2$s from %1$s cross join generate_series(0, 9) n order by %3$s"
                .formatted(table, String.join(", ", columns), order));
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
