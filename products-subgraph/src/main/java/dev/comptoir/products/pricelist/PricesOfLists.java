package dev.comptoir.products.pricelist;

import dev.comptoir.products.product.ProductRow;
import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prices in lists, by the names of the products, page by page. */
@Component
class PricesOfLists {

    private static final String LISTING = "list-prices";

    /** Before every product. */
    private static final Cursor BEGINNING = Cursor.of(LISTING, "", new UUID(0, 0));

    private final JdbcClient database;

    PricesOfLists(JdbcClient database) {
        this.database = database;
    }

    /** A page of the prices of one list. */
    record Wanted(PriceList list, PageRequest page) {

        Cursor after() {
            return page.cursor(LISTING, String.class, UUID.class).orElse(BEGINNING);
        }
    }

    /** All these pages, in one statement. */
    Map<Wanted, Connection<ListPrice>> pages(Collection<Wanted> wanted) {
        List<Wanted> asked = List.copyOf(wanted);
        var rows = new HashMap<Integer, List<ListPrice>>();
        database.sql("""
                        select asked.position, entry.*
                        from unnest(cast(:lists as uuid[]), cast(:names as text[]), cast(:ids as uuid[]), cast(:limits as int[]))
                            with ordinality as asked (list_id, after_name, after_id, rows, position)
                        cross join lateral (
                            select %s, product.name_key, list_price.price as list_price, list_price.currency as list_currency
                            from list_price join product on product.id = product_id
                            where list_price.list_id = asked.list_id
                                and (product.name_key, product.id) > (asked.after_name, asked.after_id)
                            order by product.name_key, product.id
                            limit asked.rows) entry
                        order by asked.position, entry.name_key, entry.id""".formatted(ProductRow.COLUMNS))
                .param(
                        "lists",
                        SqlArray.of(asked.stream().map(one -> one.list().id()).toList()))
                .param(
                        "names",
                        SqlArray.of(asked.stream()
                                .map(one -> one.after().part(0, String.class))
                                .toList()))
                .param(
                        "ids",
                        SqlArray.of(asked.stream()
                                .map(one -> one.after().part(1, UUID.class))
                                .toList()))
                .param(
                        "limits",
                        SqlArray.of(
                                asked.stream().map(one -> one.page().limit()).toList()))
                .query((row, number) -> rows.computeIfAbsent(row.getInt("position") - 1, none -> new ArrayList<>())
                        .add(read(row, number)))
                .list();
        var pages = new HashMap<Wanted, Connection<ListPrice>>();
        for (int i = 0; i < asked.size(); i++) {
            pages.put(asked.get(i), page(asked.get(i), rows.getOrDefault(i, List.of())));
        }
        return pages;
    }

    private static Connection<ListPrice> page(Wanted wanted, List<ListPrice> rows) {
        return Connection.of(
                rows,
                wanted.page(),
                price -> Cursor.of(LISTING, price.nameKey(), price.product().id()),
                wanted.list().priceCount());
    }

    private static ListPrice read(ResultSet row, int number) throws SQLException {
        return new ListPrice(
                ProductRow.read(row, number),
                Money.of(row.getBigDecimal("list_price"), row.getString("list_currency"))
                        .round(),
                row.getString("name_key"));
    }
}
