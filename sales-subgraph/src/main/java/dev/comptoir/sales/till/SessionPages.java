package dev.comptoir.sales.till;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of registers, the latest first. */
@Repository
class SessionPages {

    private static final String LISTING = "sessions";

    private final TillSessions sessions;
    private final JdbcClient database;

    SessionPages(TillSessions sessions, JdbcClient database) {
        this.sessions = sessions;
        this.database = database;
    }

    /** A page of a register's sessions. */
    record Wanted(UUID registerId, PageRequest page) {}

    /** Three statements for all registers that ask for the same page. */
    Map<Wanted, Connection<TillSession>> load(Collection<Wanted> wanted) {
        var found = new HashMap<Wanted, Connection<TillSession>>();
        wanted.stream()
                .collect(
                        Collectors.groupingBy(Wanted::page, Collectors.mapping(Wanted::registerId, Collectors.toSet())))
                .forEach((page, registers) -> found.putAll(load(registers, page)));
        return found;
    }

    private Map<Wanted, Connection<TillSession>> load(Collection<UUID> registers, PageRequest page) {
        var after = page.cursor(LISTING, Instant.class, UUID.class);
        List<Place> places = database.sql("""
                        select id, register_id
                        from unnest(:registers::uuid[]) as asked (register)
                        cross join lateral (
                            select id, register_id, opened_at from till_session
                            where register_id = register
                              and (:afterAt::timestamptz is null or (opened_at, id) < (:afterAt::timestamptz, :afterId::uuid))
                            order by opened_at desc, id desc limit :limit) page
                        order by opened_at desc, id desc""")
                .param("registers", registers.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "afterAt",
                        after.map(cursor -> cursor.part(0, Instant.class).toString())
                                .orElse(null))
                .param(
                        "afterId",
                        after.map(cursor -> cursor.part(1, UUID.class).toString())
                                .orElse(null))
                .param("limit", page.limit())
                .query(Place.class)
                .list();
        Map<UUID, TillSession> byId =
                sessions.byIds(places.stream().map(Place::id).collect(Collectors.toCollection(HashSet::new))).stream()
                        .collect(Collectors.toMap(TillSession::id, Function.identity()));
        Map<UUID, Long> counts = counts(registers);
        var found = new HashMap<Wanted, Connection<TillSession>>();
        for (UUID register : registers) {
            List<TillSession> rows = places.stream()
                    .filter(place -> place.registerId().equals(register))
                    .map(place -> byId.get(place.id()))
                    .toList();
            found.put(
                    new Wanted(register, page),
                    Connection.of(
                            rows,
                            page,
                            session -> Cursor.of(LISTING, session.openedAt(), session.id()),
                            counts.getOrDefault(register, 0L)));
        }
        return found;
    }

    private Map<UUID, Long> counts(Collection<UUID> registers) {
        var counts = new HashMap<UUID, Long>();
        database.sql("""
                        select register_id, count(*) from till_session where register_id = any (:registers::uuid[])
                        group by register_id""")
                .param("registers", registers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    private record Place(UUID id, UUID registerId) {}
}
