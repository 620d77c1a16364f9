package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All price lists, ended ones included. Each question is one statement. */
@Component
class PriceLists {

    private static final String LISTING = "price-lists";

    /** After every list: those that begin last come first. */
    private static final Cursor BEGINNING = Cursor.of(LISTING, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final String CONDITION = OfferStores.SEEN + " and " + OfferState.condition("true");

    private final JdbcClient database;

    PriceLists(JdbcClient database) {
        this.database = database;
    }

    /**
     * The one that begins last first.
     *
     * @param mine the stores one of which they count in; null = all
     * @param state only those that stand so; null = all
     */
    Connection<PriceList> page(@Nullable String @Nullable [] mine, @Nullable OfferState state, PageRequest page) {
        Cursor after = page.cursor(LISTING, Instant.class, UUID.class).orElse(BEGINNING);
        var now = Instant.now();
        var rows = asked("""
                        select %s from price_list
                        where (starts_at, id) < (:afterTime, :afterId) and %s
                        order by starts_at desc, id desc
                        limit :limit""".formatted(PriceList.COLUMNS, CONDITION), mine, state, now)
                .param("afterTime", after.part(0, Instant.class).atOffset(ZoneOffset.UTC))
                .param("afterId", after.part(1, UUID.class))
                .param("limit", page.limit())
                .query(PriceList::read)
                .list();
        return Connection.of(rows, page, list -> Cursor.of(LISTING, list.term().startsAt(), list.id()), () -> asked(
                        "select count(*) from price_list where " + CONDITION, mine, state, now)
                .query(Long.class)
                .single());
    }

    Optional<PriceList> byId(UUID id) {
        return one(id, "");
    }

    /** Nobody else changes it, or its prices, before the caller's transaction ends. */
    Optional<PriceList> forUpdate(UUID id) {
        return one(id, "for update");
    }

    private Optional<PriceList> one(UUID id, String locking) {
        return database.sql("select %s from price_list where id = :id %s".formatted(PriceList.COLUMNS, locking))
                .param("id", id)
                .query(PriceList::read)
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
