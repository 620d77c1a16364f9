package dev.comptoir.inventory.overview;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of what a place holds: a page and the count of all in one statement. */
@Repository
class StockListings {

    /** Those with a name in the order of the index of names; only when they do not fill the page, those without. */
    private static final String SQL = """
            with counted as materialized (
                select count(*) as total
                  from stock_level level left join product_card card on card.id = level.product_id
                 where level.location_id = :location and %1$s
            ), named as materialized (
                select 0 as nameless, card.name_key, level.*
                  from stock_level level join product_card card on card.id = level.product_id
                 where :reachesNamed and level.location_id = :location and %1$s
                   and (card.name_key, card.id) > (:afterName, :afterNamed)
                 order by card.name_key, card.id
                 limit :limit
            ), nameless as materialized (
                select 1 as nameless, '' as name_key, level.*
                  from stock_level level
                 where :reachesNameless and (select count(*) from named) < :limit
                   and level.location_id = :location and %2$s and level.product_id > :afterNameless
                   and not exists (select from product_card where id = level.product_id)
                 order by level.product_id
                 limit :limit
            ), level as (
                select * from named union all select * from nameless
            )
            select total, nameless, name_key, %3$s
              from location
             cross join counted
              left join level on true
             where location.id = :location
             order by nameless, name_key, product_id
             limit :limit
            """;

    private final JdbcClient jdbc;

    StockListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page; that of a place which does not exist is empty. */
    Connection<StockLevel> load(StockListing listing) {
        var total = new AtomicLong();
        var found = new LinkedHashMap<StockLevel, Cursor>();
        bind(listing).query(row -> {
            total.set(row.getLong("total"));
            if (row.getObject("product_id") != null) {
                StockLevel level = StockLevel.read(row);
                found.put(level, listing.cursorAt(level, row.getInt("nameless"), row.getString("name_key")));
            }
        });
        return Connection.of(List.copyOf(found.keySet()), listing.page(), found::get, total.get());
    }

    private JdbcClient.StatementSpec bind(StockListing listing) {
        String state = listing.state().condition;
        var statement = jdbc.sql(SQL.formatted(state + ofTheProduct(listing), state, StockLevel.COLUMNS))
                .param("location", listing.locationId())
                .param("category", listing.categoryId())
                .param("reachesNamed", listing.reachesNamed())
                .param("reachesNameless", listing.reachesNameless())
                .param("afterName", listing.afterName())
                .param("afterNamed", listing.afterNamed())
                .param("afterNameless", listing.afterNameless())
                .param("limit", listing.page().limit());
        List<String> words = listing.words();
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, words.get(i).replaceAll("[\\\\%_]", "\\\\$0"));
        }
        return statement;
    }

    /** Each word in a condition of its own: the index of words is not used for {@code like all (…)}. */
    private static String ofTheProduct(StockListing listing) {
        var conditions = new StringBuilder();
        for (int i = 0; i < listing.words().size(); i++) {
            conditions
                    .append(" and card.search_text like '%' || fold(:word")
                    .append(i)
                    .append(") || '%'");
        }
        if (listing.categoryId() != null) {
            conditions.append(" and card.category_path @> array[:category]");
        }
        return conditions.toString();
    }
}
