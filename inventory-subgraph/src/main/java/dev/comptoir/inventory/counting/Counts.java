package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All counts there are, without their lines. */
@Repository
class Counts {

    private static final String LISTING = "stock-counts";

    private static final String ONE =
            "select %s from stock_count count join location on location.id = location_id where count.id = :id "
                    .formatted(StockCount.COLUMNS);

    private static final String PAGE = """
            with listed as (
                select * from stock_count
                 where (:everywhere or location_id = any(:places)) and (:status = '' or status = :status)
            ), total as (select count(*) as total from listed)
            select total, %s
              from total
              left join lateral (
                   select * from listed
                    where cast(:after as uuid) is null or id < :after
                    order by id desc limit :limit) count on true
              left join location on location.id = count.location_id
             order by count.id desc
            """.formatted(StockCount.COLUMNS);

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StockCount> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, number) -> StockCount.read(row))
                .optional();
    }

    /**
     * The count, which nobody else can change, or enter something in, before the present transaction ends.
     *
     * @throws CountNotFound when there is none, or it is of a place that is none of the caller's
     * @throws CountNotOpen when it was closed before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    StockCount holdOpen(UUID id, Caller caller) {
        StockCount count = jdbc.sql(ONE + "for update of count")
                .param("id", id)
                .query((row, number) -> StockCount.read(row))
                .optional()
                .filter(found -> caller.mayAccessStore(found.location().id()))
                .orElseThrow(() -> new CountNotFound(id));
        if (!count.isOpen()) {
            throw new CountNotOpen(count);
        }
        return count;
    }

    UUID open(UUID locationId, @Nullable UUID categoryId, String name, UUID openedBy) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into stock_count (id, location_id, category_id, name, opened_by)
                values (:id, :location, cast(:category as uuid), :name, :openedBy)
                """)
                .param("id", id)
                .param("location", locationId)
                .param("category", categoryId)
                .param("name", name)
                .param("openedBy", openedBy)
                .update();
        return id;
    }

    /** Closes a count that is held. */
    void close(UUID id, StockCountStatus status, UUID closedBy) {
        jdbc.sql("update stock_count set status = :status, closed_by = :closedBy, closed_at = now() where id = :id")
                .param("status", status.name())
                .param("closedBy", closedBy)
                .param("id", id)
                .update();
    }

    /** @param places only those of these places; of all when empty */
    Connection<StockCount> page(Optional<Set<UUID>> places, @Nullable StockCountStatus status, PageRequest page) {
        var total = new AtomicLong();
        var counts = new ArrayList<StockCount>();
        jdbc.sql(PAGE)
                .param("everywhere", places.isEmpty())
                .param("places", SqlArrays.uuids(places.orElse(Set.of())))
                .param("status", status == null ? "" : status.name())
                .param(
                        "after",
                        page.cursor(LISTING, UUID.class)
                                .map(cursor -> cursor.part(0, UUID.class))
                                .orElse(null))
                .param("limit", page.limit())
                .query(row -> {
                    total.set(row.getLong("total"));
                    if (row.getObject("id") != null) {
                        counts.add(StockCount.read(row));
                    }
                });
        return Connection.of(counts, page, count -> Cursor.of(LISTING, count.id()), total.get());
    }
}
