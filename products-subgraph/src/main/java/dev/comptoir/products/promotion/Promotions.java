package dev.comptoir.products.promotion;

import dev.comptoir.products.category.Categories;
import dev.comptoir.products.category.Category;
import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.ProductRow;
import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All promotions, ended ones included. Each question is one statement, however many promotions it is about. */
@Component
class Promotions {

    private static final String LISTING = "promotions";

    /** After every promotion: the list begins with the one that begins last. */
    private static final Cursor BEGINNING = Cursor.of(LISTING, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final String CONDITION = OfferStores.SEEN + " and " + OfferState.condition("active");

    private final JdbcClient database;

    Promotions(JdbcClient database) {
        this.database = database;
    }

    /**
     * The one that begins last first.
     *
     * @param mine the stores one of which they count in; null = all
     * @param state only those that stand so; null = all
     */
    Connection<Promotion> page(@Nullable String @Nullable [] mine, @Nullable OfferState state, PageRequest page) {
        Cursor after = page.cursor(LISTING, Instant.class, UUID.class).orElse(BEGINNING);
        var now = Instant.now();
        var rows = asked("""
                        select %s from promotion
                        where (starts_at, id) < (:afterTime, :afterId) and %s
                        order by starts_at desc, id desc
                        limit :limit""".formatted(PromotionRow.COLUMNS, CONDITION), mine, state, now)
                .param("afterTime", after.part(0, Instant.class).atOffset(ZoneOffset.UTC))
                .param("afterId", after.part(1, UUID.class))
                .param("limit", page.limit())
                .query(PromotionRow::read)
                .list();
        return Connection.of(
                rows, page, promotion -> Cursor.of(LISTING, promotion.term().startsAt(), promotion.id()), () -> asked(
                                "select count(*) from promotion where " + CONDITION, mine, state, now)
                        .query(Long.class)
                        .single());
    }

    Optional<Promotion> byId(UUID id) {
        return one(id, "");
    }

    /** Nobody else changes it before the caller's transaction ends. */
    Optional<Promotion> forUpdate(UUID id) {
        return one(id, "for update");
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

    private Optional<Promotion> one(UUID id, String locking) {
        return database.sql("select %s from promotion where id = :id %s".formatted(PromotionRow.COLUMNS, locking))
                .param("id", id)
                .query(PromotionRow::read)
                .optional();
    }

    private JdbcClient.StatementSpec asked(
            String sql, @Nullable String @Nullable [] mine, @Nullable OfferState state, Instant now) {
        return database.sql(sql)
                .param("mine", mine)
                .param("state", state == null ? null : state.name())
                .param("moment", now.atOffset(ZoneOffset.UTC));
    }
}
