package dev.comptoir.inventory.attention;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.starter.paging.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of products that need attention: all lists of all stores of a query in one statement, which reads each from the
 * index of its state alone, and its count from the sums that are kept: what is counted costs nothing.
 */
@Repository
class Listings {

    private static final String COUNT = """
            when '%1$s' then (select coalesce(sum(%4$s), 0) from stock_attention where location_id = store_id)
            """;

    private static final String PAGE = """
            (select product_id, on_hand, reserved, reorder_point, maximum, %3$s as rank
               from stock_level
              where state = '%1$s' and location_id = store_id and %2$s
                and (%3$s, product_id) < (after_rank, after_product)
              order by %3$s desc, product_id desc
              limit size)
            """;

    static final String SQL = """
            with asked as (
                select ordinal, store_id, state, size,
                       coalesce(after_rank, 'Infinity') as after_rank,
                       coalesce(after_product, '00000000-0000-0000-0000-000000000000') as after_product
                  from unnest(:ordinals, :stores, :states, :sizes, :ranks, :products)
                       as asked (ordinal, store_id, state, size, after_rank, after_product)
            ), counted as materialized ( -- else PostgreSQL counts again for every row of a page
                select asked.*, case state %2$s end as total from asked
            )
            select ordinal, total, %1$s
              from counted
              join location on location.id = store_id
              left join lateral (%3$s) level on true
             order by ordinal, rank desc, product_id desc
            """.formatted(StockLevel.COLUMNS, ofEachState(COUNT, ""), ofEachState(PAGE, "union all"));

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every listing asked for; that of a store without a place here is empty. */
    Map<Listing, Connection<StockLevel>> load(Collection<Listing> asked) {
        var listings = List.copyOf(asked);
        Map<Integer, Found> found = read(listings);
        return IntStream.range(0, listings.size())
                .boxed()
                .collect(toMap(listings::get, ordinal -> page(listings.get(ordinal), found.get(ordinal))));
    }

    private Map<Integer, Found> read(List<Listing> listings) {
        var found = new HashMap<Integer, Found>();
        bind(jdbc.sql(SQL), listings).query(row -> {
            int ordinal = row.getInt("ordinal");
            if (!found.containsKey(ordinal)) {
                found.put(ordinal, new Found(row.getLong("total"), new ArrayList<>()));
            }
            if (row.getObject("product_id") != null) {
                found.get(ordinal).levels().add(StockLevel.read(row));
            }
        });
        return found;
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, List<Listing> listings) {
        var ordinals = IntStream.range(0, listings.size()).boxed().toList();
        return statement
                .param("ordinals", SqlArrays.integers(ordinals, ordinal -> ordinal))
                .param("stores", SqlArrays.uuids(listings, Listing::storeId))
                .param("states", SqlArrays.texts(listings, listing -> listing.state()
                        .name()))
                .param("sizes", SqlArrays.integers(listings, listing -> listing.page()
                        .limit()))
                .param("ranks", SqlArrays.numbers(listings, Listing::afterRank))
                .param("products", SqlArrays.uuids(listings, Listing::afterProduct));
    }

    private static Connection<StockLevel> page(Listing listing, @Nullable Found found) {
        return found == null
                ? Connection.empty()
                : Connection.of(found.levels(), listing.page(), listing.state()::cursorAt, found.total());
    }

    private static String ofEachState(String template, String separator) {
        return Stream.of(StockState.values())
                .map(state -> template.formatted(state, state.condition, state.rank, state.count))
                .collect(joining(separator));
    }

    private record Found(long total, List<StockLevel> levels) {}
}
