package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.ledger.GoodsMoved;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What another count or a correction puts right is no longer a difference of an open count. Sales, transfers and losses
 * after a product was counted change what is there as they change what is recorded; a count or a correction changes only
 * what is recorded, so what was expected changes with it. Otherwise two counts of one shelf would each book the whole
 * difference.
 *
 * <p>Whoever enters a line holds its level, as does whoever moves goods: neither overtakes the other.
 */
@Component
class LinesFollowCorrections {

    private static final Set<MovementKind> OF_THE_RECORD_ONLY = EnumSet.of(MovementKind.COUNT, MovementKind.CORRECTION);

    private final JdbcClient jdbc;

    LinesFollowCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void corrected(GoodsMoved moved) {
        List<Movement> corrections = moved.movements().stream()
                .filter(movement -> OF_THE_RECORD_ONLY.contains(movement.kind()))
                .toList();
        if (!corrections.isEmpty()) {
            jdbc.sql("""
                    with correction as (
                        select * from unnest(:products, :froms, :tos, :quantities)
                                 as correction (product_id, from_id, to_id, quantity)
                    ), change as (
                        select product_id, location_id, sum(quantity) as amount
                          from (select product_id, from_id as location_id, -quantity as quantity from correction
                                 union all
                                select product_id, to_id, quantity from correction) each_end
                         group by product_id, location_id
                    )
                    update stock_count_line line set expected = expected + amount
                      from change join stock_count count on count.location_id = change.location_id
                     where count.status = 'OPEN'
                       and (line.count_id, line.product_id) = (count.id, change.product_id)
                    """)
                    .param("products", SqlArrays.uuids(corrections, Movement::productId))
                    .param("froms", SqlArrays.uuids(corrections, Movement::fromLocationId))
                    .param("tos", SqlArrays.uuids(corrections, Movement::toLocationId))
                    .param("quantities", SqlArrays.numbers(corrections, Movement::quantity))
                    .update();
        }
    }
}
