package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.Place;
import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the price lists in force ask in a store. A list counts from its first moment up to, but without, its end; of several
 * that name a product the one that began last counts, and of those the one that was made last.
 */
@Component
public class StorePrices {

    private final JdbcClient database;

    StorePrices(JdbcClient database) {
        this.database = database;
    }

    /** Those that a list in force names, in one statement; the others have their regular price. */
    public Map<Place, StorePrice> at(Instant moment, Collection<Place> places) {
        List<Place> asked = List.copyOf(places);
        var prices = new HashMap<Place, StorePrice>();
        database.sql("""
                        select distinct on (asked.position) asked.position, list_price.price, list_price.currency, price_list.name
                        from unnest(cast(:products as uuid[]), cast(:stores as uuid[]))
                            with ordinality as asked (product_id, store_id, position)
                        join list_price using (product_id)
                        join price_list on price_list.id = list_id
                        where starts_at <= :moment and (ends_at is null or ends_at > :moment)
                            and (stores = '{}' or store_id = any (stores))
                        order by asked.position, starts_at desc, price_list.id desc""")
                .param(
                        "products",
                        SqlArray.of(asked.stream().map(Place::productId).toList()))
                .param("stores", SqlArray.of(asked.stream().map(Place::storeId).toList()))
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> prices.put(
                        asked.get(row.getInt("position") - 1),
                        new StorePrice(
                                Money.of(row.getBigDecimal("price"), row.getString("currency"))
                                        .round(),
                                row.getString("name"))))
                .list();
        return prices;
    }
}
