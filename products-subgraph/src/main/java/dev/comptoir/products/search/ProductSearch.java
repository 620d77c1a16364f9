package dev.comptoir.products.search;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.ProductRow;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds products by words, in one statement. Best first: the product with exactly this SKU or barcode, then those that
 * have all the words, then those that have words beginning like them. When there is none at all, words that look like
 * the typed ones are taken.
 */
@Component
class ProductSearch {

    private static final String LISTING = "products.search";

    /** Before every product. */
    private static final Cursor BEGINNING = Cursor.of(LISTING, -1, "", new UUID(0, 0));

    /**
     * Every match is ranked before the page is cut, so its length is known for nothing. The rank is a whole number that
     * depends on the product and the text alone, not on other products: with name and id it gives each product one
     * place, and a cursor stays good while others come and go. The functions are in V5__search.sql.
     */
    private static final String SEARCH = """
            with exact as materialized (
                select id from product where sku_key = :skuKey
                union
                select product_id from product_barcode where barcode = :barcode
            ), asked as materialized (
                select beginnings_query(:text) as beginnings, whole_words_query(:text) as whole_words
            ), matched as materialized (
                select id, name_key, 0 as rank
                from product join exact using (id)
                where {scope}
                union all
                select id, name_key,
                    case when document @@ (select whole_words from asked) then 2000000 else 3000000 end
                        - {relevance of (select beginnings from asked)}
                from product
                where document @@ (select beginnings from asked) and id not in (select id from exact) and {scope}
            ), widened as materialized (
                select forgiving_query(:text) as query where not exists (select from matched)
            ), forgiven as materialized (
                select id, name_key, 4000000 - {relevance of (select query from widened)} as rank
                from product
                where document @@ (select query from widened) and {scope}
            ), found as materialized (
                select * from matched union all select * from forgiven
            ), page as (
                select * from found
                where (rank, name_key, id) > (:afterRank, :afterName, :afterId)
                order by rank, name_key, id
                limit :limit
            )
            select counted.total, page.rank, page.name_key, {columns}
            from (select count(*) as total from found) counted
            left join (page join product using (id)) on true
            order by page.rank, page.name_key, page.id""".replace("{scope}", Scope.CONDITION)
            // Words of the description hardly count, codes less than names, and long texts less than short ones.
            .replaceAll(
                    "\\{relevance of (\\(.*?\\))}",
                    "cast(1000000 * ts_rank('{0.1, 0.1, 0.6, 1}', document, $1, 1) as int)")
            .replace("{columns}", ProductRow.COLUMNS);

    private final JdbcClient database;

    ProductSearch(JdbcClient database) {
        this.database = database;
    }

    Connection<Product> page(SearchText text, Scope scope, PageRequest page) {
        Cursor after =
                page.cursor(LISTING, Integer.class, String.class, UUID.class).orElse(BEGINNING);
        var cursors = new Cursors();
        var products = new ArrayList<Product>();
        var total = new AtomicLong();
        database.sql(SEARCH)
                .param("text", text.value())
                .param("skuKey", text.skuKey())
                .param("barcode", text.barcode())
                .param("afterRank", after.part(0, Integer.class))
                .param("afterName", after.part(1, String.class))
                .param("afterId", after.part(2, UUID.class))
                .param("categoryId", scope.categoryId())
                .param("includeArchived", scope.includeArchived())
                .param("limit", page.limit())
                .query(row -> {
                    total.set(row.getLong("total"));
                    if (row.getObject("id") != null) { // else a page without products, which still knows the total
                        Product product = ProductRow.read(row, row.getRow());
                        products.add(cursors.remember(
                                product,
                                Cursor.of(LISTING, row.getInt("rank"), row.getString("name_key"), product.id())));
                    }
                });
        return Connection.of(products, page, cursors::of, total.get());
    }
}
