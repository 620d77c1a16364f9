package dev.comptoir.inventory.counting;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to counts: all their figures, and all pages of lines that a query wants, in one statement each. */
@Repository
class CountEntries {

    private static final String FIGURES = """
            select count_id, count(counted) as counted, count(*) as total,
                   count(*) filter (where counted <> expected) as differences,
                   coalesce(sum((counted - expected) * unit_cost), 0) as value,
                   bool_or(counted <> expected and unit_cost is null) is true as costs_missing
              from stock_count_entry where count_id = any(:counts)
             group by count_id
            """;

    private static final String LINES = """
            with asked as (
                select * from unnest(:ordinals, :counts, :shows, :words, :sizes, :names, :products)
                         as asked (ordinal, count_id, show, words, size, after_name, after_product)
            ), line as materialized (
                select ordinal, entry.*, card.name_key
                  from asked
                 cross join lateral (select * from stock_count_entry every
                                      where every.count_id = asked.count_id) entry
                  join product_card card on card.id = entry.product_id
                 where case show when 'COUNTED' then counted is not null
                                 when 'MISSING' then counted is null
                                 when 'DIFFERENT' then counted <> expected
                                 else true end
                   and not exists (select from unnest(string_to_array(words, ' ')) as word
                                    where strpos(search_text, fold(word)) = 0)
            ), total as (
                select ordinal, count(*) as total from line group by ordinal
            )
            select ordinal, total, page.*, count.status = 'OPEN' as open
              from asked
              join total using (ordinal)
              join stock_count count on count.id = asked.count_id
              left join lateral (
                   select product_id, name_key, counted, expected, unit_cost, counted_by, counted_at
                     from line
                    where line.ordinal = asked.ordinal
                      and (after_product is null
                           or (name_key, product_id) > (after_name collate "C", after_product))
                    order by name_key, product_id
                    limit size) page on true
             order by ordinal, name_key, product_id
            """;

    private final JdbcClient jdbc;
    private final Currency currency;

    CountEntries(JdbcClient jdbc, @Value("${comptoir.currency}") Currency currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    /** All of these counts; one that nothing belongs to has figures of zero. */
    Map<UUID, CountFigures> figures(Collection<UUID> counts) {
        var figures = new HashMap<UUID, CountFigures>();
        jdbc.sql(FIGURES).param("counts", SqlArrays.uuids(counts)).query(row -> {
            Money value = new Money(row.getBigDecimal("value"), currency).round();
            figures.put(
                    row.getObject("count_id", UUID.class),
                    new CountFigures(
                            row.getInt("counted"),
                            row.getInt("total"),
                            row.getInt("differences"),
                            row.getBoolean("costs_missing") ? null : value));
        });
        counts.forEach(count -> figures.putIfAbsent(count, new CountFigures(0, 0, 0, null)));
        return figures;
    }

    Map<LinesAsked, Connection<StockCountLine>> lines(Collection<LinesAsked> asked) {
        var pages = List.copyOf(asked);
        var ordinals = IntStream.range(0, pages.size()).boxed().toList();
        var found = new HashMap<Integer, Found>();
        jdbc.sql(LINES)
                .param("ordinals", SqlArrays.integers(ordinals, ordinal -> ordinal))
                .param("counts", SqlArrays.uuids(pages, LinesAsked::countId))
                .param("shows", SqlArrays.texts(pages, page -> page.show().name()))
                .param("words", SqlArrays.texts(pages, page -> String.join(" ", page.words())))
                .param("sizes", SqlArrays.integers(pages, page -> page.page().limit()))
                .param("names", SqlArrays.texts(pages, LinesAsked::afterName))
                .param("products", SqlArrays.uuids(pages, LinesAsked::afterProduct))
                .query(row -> {
                    Found page = found.get(row.getInt("ordinal"));
                    if (page == null) {
                        page = new Found(row.getLong("total"), new ArrayList<>());
                        found.put(row.getInt("ordinal"), page);
                    }
                    if (row.getObject("product_id") != null) {
                        page.lines().add(StockCountLine.read(row, currency));
                    }
                });
        return ordinals.stream().collect(toMap(pages::get, ordinal -> page(pages.get(ordinal), found.get(ordinal))));
    }

    private static Connection<StockCountLine> page(LinesAsked asked, @Nullable Found found) {
        return found == null
                ? Connection.empty()
                : Connection.of(found.lines(), asked.page(), LinesAsked::cursorAt, found.total());
    }

    private record Found(long total, List<StockCountLine> lines) {}
}
