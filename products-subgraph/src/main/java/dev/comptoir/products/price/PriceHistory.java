package dev.comptoir.products.price;

import dev.comptoir.products.price.PriceChange.Id;
import dev.comptoir.products.price.PriceChange.Motive;
import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What products cost before, the newest price first. */
@Component
class PriceHistory {

    private static final String LISTING = "price-history";

    private final JdbcClient database;

    PriceHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * A page of the history of one product.
     *
     * @param length how many prices the product has had; their numbers are 1 to this, without a gap
     */
    record Wanted(UUID productId, int length, PageRequest page) {

        /** The page begins with the number below this one. */
        int before() {
            return page.cursor(LISTING, Integer.class)
                    .map(cursor -> cursor.part(0, Integer.class))
                    .orElse(length + 1);
        }
    }

    /** All these pages, in one statement. */
    Map<Wanted, Connection<PriceChange>> pages(Collection<Wanted> wanted) {
        List<Wanted> asked = List.copyOf(wanted);
        var rows = new HashMap<Integer, List<PriceChange>>();
        database.sql("""
                        select asked.position, change.*
                        from unnest(cast(:products as uuid[]), cast(:befores as int[]), cast(:limits as int[]))
                            with ordinality as asked (product_id, before, rows, position)
                        cross join lateral (
                            select * from price_change
                            where product_id = asked.product_id and number < asked.before
                            order by number desc
                            limit asked.rows) change
                        order by asked.position, change.number desc""")
                .param(
                        "products",
                        SqlArray.of(asked.stream().map(Wanted::productId).toList()))
                .param("befores", SqlArray.of(asked.stream().map(Wanted::before).toList()))
                .param(
                        "limits",
                        SqlArray.of(
                                asked.stream().map(one -> one.page().limit()).toList()))
                .query((row, number) -> rows.computeIfAbsent(row.getInt("position") - 1, absent -> new ArrayList<>())
                        .add(read(row)))
                .list();
        var pages = new HashMap<Wanted, Connection<PriceChange>>();
        for (int i = 0; i < asked.size(); i++) {
            pages.put(asked.get(i), page(asked.get(i), rows.getOrDefault(i, List.of())));
        }
        return pages;
    }

    private static Connection<PriceChange> page(Wanted wanted, List<PriceChange> rows) {
        return Connection.of(rows, wanted.page(), change -> Cursor.of(LISTING, change.number()), wanted.length());
    }

    private static PriceChange read(ResultSet row) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        return new PriceChange(
                new Id(row.getObject("product_id", UUID.class), row.getInt("number")),
                Money.of(row.getBigDecimal("price"), row.getString("currency")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new Motive(by, row.getString("reason")));
    }
}
