package dev.comptoir.inventory.level;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stock levels on their way from one quantity to another, held by the present transaction.
 *
 * <p>Whoever changes levels first ranges all that may be missing, then holds all he is going to change, once: rows are
 * locked by product and location, and a second round would be out of that order.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class HeldLevels {

    private final JdbcClient jdbc;

    HeldLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes empty levels where goods arrive, or may leave unrecorded, and there is none yet. */
    public void range(Collection<Change> changes) {
        jdbc.sql("""
                insert into stock_level
                       (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                select change.product_id, location.id, allows_negative, default_reorder_point, default_maximum
                  from unnest(:products, :locations, :amounts) as change (product_id, location_id, amount)
                  join location on location.id = change.location_id
                 where amount > 0 or allows_negative
                 order by change.product_id, location.id
                    on conflict do nothing
                """)
                .param("products", SqlArrays.uuids(changes, change -> change.shelf()
                        .productId()))
                .param("locations", SqlArrays.uuids(changes, change -> change.shelf()
                        .locationId()))
                .param("amounts", SqlArrays.numbers(changes, Change::amount))
                .update();
    }

    /** Makes empty levels where there is none yet, so that something can be decided about them. */
    public void rangeAll(Collection<Shelf> shelves) {
        jdbc.sql("""
                insert into stock_level
                       (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                select shelf.product_id, location.id, allows_negative, default_reorder_point, default_maximum
                  from unnest(:products, :locations) as shelf (product_id, location_id)
                  join location on location.id = shelf.location_id
                 order by shelf.product_id, location.id
                    on conflict do nothing
                """)
                .param("products", SqlArrays.uuids(shelves, Shelf::productId))
                .param("locations", SqlArrays.uuids(shelves, Shelf::locationId))
                .update();
    }

    /** Waits for the others who hold these levels, and answers those that exist. */
    public Map<Shelf, HeldLevel> hold(Collection<Shelf> shelves) {
        return jdbc
                .sql("""
                select %s
                  from unnest(:products, :locations) as shelf (product_id, location_id)
                  join stock_level level using (product_id, location_id)
                 order by product_id, location_id
                   for update of level
                """.formatted(HeldLevel.COLUMNS))
                .param("products", SqlArrays.uuids(shelves, Shelf::productId))
                .param("locations", SqlArrays.uuids(shelves, Shelf::locationId))
                .query((row, number) -> HeldLevel.read(row))
                .list()
                .stream()
                .collect(toMap(HeldLevel::shelf, identity()));
    }

    /** Carries out changes of levels that are held. */
    public void apply(Collection<Change> changes) {
        jdbc.sql("""
                update stock_level
                   set on_hand = on_hand + amount, reserved = reserved + promised,
                       moved_at = case when amount = 0 and promised <> 0 then moved_at else greatest(moved_at, at) end
                  from unnest(:products, :locations, :amounts, :promises, :moments)
                       as change (product_id, location_id, amount, promised, at)
                 where (stock_level.product_id, stock_level.location_id) = (change.product_id, change.location_id)
                """)
                .param("products", SqlArrays.uuids(changes, change -> change.shelf()
                        .productId()))
                .param("locations", SqlArrays.uuids(changes, change -> change.shelf()
                        .locationId()))
                .param("amounts", SqlArrays.numbers(changes, Change::amount))
                .param("promises", SqlArrays.numbers(changes, Change::promised))
                .param("moments", SqlArrays.moments(changes, Change::at))
                .update();
    }
}
