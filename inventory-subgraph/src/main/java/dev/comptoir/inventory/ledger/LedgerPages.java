package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.paging.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
public class LedgerPages {

    private static final String PAGE = """
            with visible as not materialized (
                select * from stock_movement
                 where product_id = :product
                   and (:everywhere or from_location_id = any(:mine) or to_location_id = any(:mine))
                   and (:place::uuid is null or :place in (from_location_id, to_location_id))
            ), counted as materialized (
                select count(*) as total from visible
            ), page as (
                select * from visible
                 where :after::timestamptz is null or (moved_at, id) < (:after, :afterId)
                 order by moved_at desc, id desc
                 limit :limit
            )
            %s, total
              from counted
              left join page moved on true
              left join location giver on giver.id = moved.from_location_id
              left join location taker on taker.id = moved.to_location_id
             order by moved.moved_at desc, moved.id desc
            """.formatted(StockMovement.SELECT);

    private final JdbcClient jdbc;

    LedgerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The movements of these causes, in this order; those that were never recorded are left out. */
    public List<StockMovement> ofCauses(Collection<String> causes) {
        return jdbc.sql(StockMovement.SELECT + """
                  from unnest(:causes) with ordinality as asked (cause, place)
                  join stock_movement moved using (cause)
                """ + StockMovement.ENDS + "order by asked.place")
                .param("causes", SqlArrays.texts(causes, cause -> cause))
                .query((row, number) -> StockMovement.read(row))
                .list();
    }

    Connection<StockMovement> page(MovementListing listing) {
        var total = new AtomicLong();
        List<StockMovement> movements = jdbc
                .sql(PAGE)
                .param("product", listing.productId())
                .param("everywhere", listing.visible().isEmpty())
                .param("mine", SqlArrays.uuids(listing.visible().orElse(Set.of())))
                .param("place", listing.place())
                .param("after", offset(listing.afterMoment()))
                .param("afterId", listing.afterId())
                .param("limit", listing.page().limit())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return row.getObject("id") == null ? null : StockMovement.read(row);
                })
                .list()
                .stream()
                .filter(movement -> movement != null)
                .toList();
        return Connection.of(movements, listing.page(), MovementListing::cursorAt, total.get());
    }

    private static @Nullable Object offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
