package dev.comptoir.products.search;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.ProductRow;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue by name, accents and case aside, page by page. */
@Component
class ProductList {

    private static final String LISTING = "products.by-name";

    /** Before every product. */
    private static final Cursor BEGINNING = Cursor.of(LISTING, "", new UUID(0, 0));

    private static final String PAGE = """
            select %s, product.name_key
            from product
            where (product.name_key, product.id) > (:afterName, :afterId) and %s
            order by product.name_key, product.id
            limit :limit""".formatted(ProductRow.COLUMNS, Scope.CONDITION);

    private static final String LENGTH = "select count(*) from product where " + Scope.CONDITION;

    private final JdbcClient database;

    ProductList(JdbcClient database) {
        this.database = database;
    }

    /** The products of the page in one statement; a second one counts, when the client asks how many there are. */
    Connection<Product> page(Scope scope, PageRequest page) {
        Cursor after = page.cursor(LISTING, String.class, UUID.class).orElse(BEGINNING);
        var cursors = new Cursors();
        var products = database.sql(PAGE)
                .param("afterName", after.part(0, String.class))
                .param("afterId", after.part(1, UUID.class))
                .param("categoryId", scope.categoryId())
                .param("includeArchived", scope.includeArchived())
                .param("limit", page.limit())
                .query((row, number) -> {
                    Product product = ProductRow.read(row, number);
                    return cursors.remember(product, Cursor.of(LISTING, row.getString("name_key"), product.id()));
                })
                .list();
        return Connection.of(products, page, cursors::of, () -> length(scope));
    }

    private long length(Scope scope) {
        return database.sql(LENGTH)
                .param("categoryId", scope.categoryId())
                .param("includeArchived", scope.includeArchived())
                .query(Long.class)
                .single();
    }
}
