package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.paging.Connection;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
public class LedgerPages {

    /** What a reader may see of the ledger of a product; from its index alone only for those who see all. */
    private static final String VISIBLE = """
             from stock_movement
            where product_id = :product
              and (:everywhere or from_location_id = any(:mine) or to_location_id = any(:mine))
              and (:place::uuid is null or :place in (from_location_id, to_location_id))
            """;

    private static final String PAGE = """
            with moved as (
                select * %s
                   and (moved_at, id) < (:after, :afterId)
                 order by moved_at desc, id desc
                 limit :limit
            )
            %s from moved %s order by moved_at desc, moved.id desc
            """.formatted(VISIBLE, StockMovement.SELECT, StockMovement.ENDS);

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

    /** The page; how many there are in all is counted only when it is asked for, for that can be very many. */
    Connection<StockMovement> page(MovementListing listing) {
        List<StockMovement> movements = bind(PAGE, listing)
                .param("after", listing.afterMoment().atOffset(ZoneOffset.UTC))
                .param("afterId", listing.afterId())
                .param("limit", listing.page().limit())
                .query((row, number) -> StockMovement.read(row))
                .list();
        return Connection.of(movements, listing.page(), MovementListing::cursorAt, () -> count(listing));
    }

    private long count(MovementListing listing) {
        return bind("select count(*)" + VISIBLE, listing).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(String sql, MovementListing listing) {
        return jdbc.sql(sql)
                .param("product", listing.productId())
                .param("everywhere", listing.visible().isEmpty())
                .param("mine", SqlArrays.uuids(listing.visible().orElse(Set.of())))
                .param("place", listing.place());
    }
}
