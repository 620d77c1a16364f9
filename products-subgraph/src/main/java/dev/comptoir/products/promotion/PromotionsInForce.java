package dev.comptoir.products.promotion;

import dev.comptoir.products.offer.Place;
import dev.comptoir.products.sql.SqlArray;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The promotions that concern products in a store. One counts from its first moment up to, but without, its end. A product
 * is in it when the promotion names it, names its category or one above that, or is on the whole range; free units are
 * given of what is counted in pieces only.
 */
@Component
public class PromotionsInForce {

    private static final String IN_FORCE = """
            with recursive asked as (
                select position, product_id, store_id, product.category_id, product.unit
                from unnest(cast(:products as uuid[]), cast(:stores as uuid[]))
                    with ordinality as asked (product_id, store_id, position)
                join product on product.id = product_id),
            branch (position, category_id) as (
                select position, category_id from asked where category_id is not null
                union
                select position, category.parent_id
                from branch join category on category.id = branch.category_id
                where category.parent_id is not null),
            eligible (promotion_id, position) as (
                select promotion_id, position from asked join promotion_product using (product_id)
                union
                select promotion_id, position from branch join promotion_category using (category_id)
                union
                select promotion.id, position from promotion cross join asked
                where whole_range and active and starts_at <= :moment)
            select %s, concerned.positions
            from (
                select promotion_id, array_agg(position order by position) as positions
                from eligible join promotion on promotion.id = promotion_id join asked using (position)
                where active and starts_at <= :moment and (ends_at is null or ends_at > :moment)
                    and (stores = '{}' or store_id = any (stores))
                    and (kind <> 'BUY_N_GET_M' or unit = 'PIECE')
                group by promotion_id) concerned
            join promotion on promotion.id = promotion_id
            order by promotion.starts_at desc, promotion.id desc""".formatted(PromotionRow.COLUMNS);

    private final JdbcClient database;

    PromotionsInForce(JdbcClient database) {
        this.database = database;
    }

    /** The promotions of each place, those that began last first, in one statement. Unknown products have none. */
    public Map<Place, List<Promotion>> at(Instant moment, Collection<Place> places) {
        List<Place> asked = List.copyOf(places);
        var found = new HashMap<Place, List<Promotion>>();
        database.sql(IN_FORCE)
                .param(
                        "products",
                        SqlArray.of(asked.stream().map(Place::productId).toList()))
                .param("stores", SqlArray.of(asked.stream().map(Place::storeId).toList()))
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> {
                    Promotion promotion = PromotionRow.read(row, number);
                    positions(row.getArray("positions").getArray())
                            .forEach(position -> found.computeIfAbsent(asked.get(position), none -> new ArrayList<>())
                                    .add(promotion));
                    return promotion;
                })
                .list();
        return found;
    }

    private static List<Integer> positions(Object array) {
        return Arrays.stream((Long[]) array)
                .map(position -> position.intValue() - 1)
                .toList();
    }
}
