package dev.comptoir.inventory.product;

import static java.util.stream.Collectors.joining;

import dev.comptoir.inventory.SqlArrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the products service tells, all of a batch in one statement. */
@Repository
class CardTables {

    private final JdbcClient jdbc;

    CardTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the cards that are newer than what is kept. Every price is remembered, that of an older card too: what it
     * says of the past is true however late it comes.
     *
     * @param cards each product once
     * @return how many were new or newer
     */
    int upsert(List<KnownCard> cards) {
        return jdbc.sql("""
                        with given as (
                            select * from unnest(:ids, :versions, :skus, :names, :barcodes, :units, :paths, :stocked,
                                                 :archived, :prices, :currencies, :pricedAt)
                                as given (id, version, sku, name, barcodes, unit, path, stocked,
                                          archived, price, currency, priced_at)
                        ), kept as (
                            insert into product_card as card
                                   (id, version, sku, name, barcodes, unit, category_path, stocked, archived,
                                    price, currency, priced_at)
                            select id, version, sku, name, string_to_array(barcodes, ' '), unit,
                                   string_to_array(path, ' ')::uuid[], stocked, archived, price, currency, priced_at
                              from given
                             order by id
                                on conflict (id) do update
                               set version = excluded.version, sku = excluded.sku, name = excluded.name,
                                   barcodes = excluded.barcodes, unit = excluded.unit,
                                   category_path = excluded.category_path, stocked = excluded.stocked,
                                   archived = excluded.archived, price = excluded.price,
                                   currency = excluded.currency, priced_at = excluded.priced_at
                             where card.version < excluded.version
                            returning 1
                        ), priced as (
                            insert into product_price (product_id, priced_at, price)
                            select id, priced_at, price from given order by id
                                on conflict do nothing
                        )
                        select count(*) from kept
                        """)
                .param("ids", SqlArrays.uuids(cards, KnownCard::id))
                .param("versions", SqlArrays.longs(cards, KnownCard::version))
                .param("skus", SqlArrays.texts(cards, KnownCard::sku))
                .param("names", SqlArrays.texts(cards, KnownCard::name))
                .param("barcodes", SqlArrays.texts(cards, card -> String.join(" ", card.barcodes())))
                .param("units", SqlArrays.texts(cards, card -> card.unit().name()))
                .param("paths", SqlArrays.texts(cards, CardTables::path))
                .param("stocked", SqlArrays.booleans(cards, KnownCard::stocked))
                .param("archived", SqlArrays.booleans(cards, KnownCard::archived))
                .param("prices", SqlArrays.numbers(cards, KnownCard::price))
                .param("currencies", SqlArrays.texts(cards, card -> card.currency()
                        .getCurrencyCode()))
                .param("pricedAt", SqlArrays.moments(cards, KnownCard::pricedAt))
                .query(Integer.class)
                .single();
    }

    private static String path(KnownCard card) {
        return card.categoryPath().stream().map(UUID::toString).collect(joining(" "));
    }
}
