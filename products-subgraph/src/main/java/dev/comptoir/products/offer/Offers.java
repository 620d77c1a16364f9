package dev.comptoir.products.offer;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All offers of one kind, ended ones included. Each question is one statement. */
public abstract class Offers<T extends Offer> {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    protected final JdbcClient database;

    private final String listing;
    private final String table;
    private final String columns;
    private final String condition;
    private final RowMapper<T> reader;
    /** After every offer: those that begin last come first. */
    private final Cursor beginning;

    /**
     * @param listing what cursors call it
     * @param columns what {@code reader} needs of the table
     * @param isActive a condition on a row, without which an offer has ended
     */
    protected Offers(
            JdbcClient database, String listing, String table, String columns, String isActive, RowMapper<T> reader) {
        this.database = database;
        this.listing = listing;
        this.table = table;
        this.columns = columns;
        this.condition = OfferStores.SEEN + " and " + OfferState.condition(isActive);
        this.reader = reader;
        this.beginning = Cursor.of(listing, NEVER, new UUID(-1, -1));
    }

    /**
     * The one that begins last first.
     *
     * @param mine the stores one of which they count in; null = all
     * @param state only those that stand so; null = all
     */
    public Connection<T> page(@Nullable String @Nullable [] mine, @Nullable OfferState state, PageRequest page) {
        Cursor after = page.cursor(listing, Instant.class, UUID.class).orElse(beginning);
        var now = Instant.now();
        var rows = asked("""
                        select %s from %s
                        where (starts_at, id) < (:afterTime, :afterId) and %s
                        order by starts_at desc, id desc
                        limit :limit""".formatted(columns, table, condition), mine, state, now)
                .param("afterTime", after.part(0, Instant.class).atOffset(ZoneOffset.UTC))
                .param("afterId", after.part(1, UUID.class))
                .param("limit", page.limit())
                .query(reader)
                .list();
        return Connection.of(
                rows, page, offer -> Cursor.of(listing, offer.term().startsAt(), offer.id()), () -> asked(
                                "select count(*) from %s where %s".formatted(table, condition), mine, state, now)
                        .query(Long.class)
                        .single());
    }

    public Optional<T> byId(UUID id) {
        return one(id, "");
    }

    /** Nobody else changes it before the caller's transaction ends. */
    public Optional<T> forUpdate(UUID id) {
        return one(id, "for update");
    }

    private Optional<T> one(UUID id, String locking) {
        return database.sql("select %s from %s where id = :id %s".formatted(columns, table, locking))
                .param("id", id)
                .query(reader)
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
