package dev.comptoir.products.promotion;

import dev.comptoir.products.category.Categories;
import dev.comptoir.products.category.Category;
import dev.comptoir.products.offer.Offers;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.ProductRow;
import dev.comptoir.products.sql.SqlArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All promotions, and what they name: one statement, however many promotions it is about. */
@Component
class Promotions extends Offers<Promotion> {

    Promotions(JdbcClient database) {
        super(database, "promotions", "promotion", PromotionRow.COLUMNS, "active", PromotionRow::read);
    }

    /** The products that promotions name, the parts of bundles too, by promotion. */
    Map<UUID, List<Product>> productsOf(Collection<Promotion> promotions) {
        return named(promotions, ProductRow::read, """
                select promotion_id, %s
                from promotion_product join product on product.id = product_id
                where promotion_id = any(cast(:ids as uuid[]))
                order by product.name_key, product.id""".formatted(ProductRow.COLUMNS));
    }

    /** The categories that promotions name, by promotion. */
    Map<UUID, List<Category>> categoriesOf(Collection<Promotion> promotions) {
        return named(promotions, Categories::read, """
                select promotion_id, %s
                from promotion_category join category on category.id = category_id
                where promotion_id = any(cast(:ids as uuid[]))
                order by category.path_key""".formatted(Categories.COLUMNS));
    }

    private <T> Map<UUID, List<T>> named(Collection<Promotion> promotions, RowMapper<T> reader, String sql) {
        var found = new HashMap<UUID, List<T>>();
        database.sql(sql)
                .param("ids", SqlArray.of(promotions.stream().map(Promotion::id).toList()))
                .query((row, number) -> found.computeIfAbsent(
                                row.getObject("promotion_id", UUID.class), none -> new ArrayList<>())
                        .add(reader.mapRow(row, number)))
                .list();
        return found;
    }
}
