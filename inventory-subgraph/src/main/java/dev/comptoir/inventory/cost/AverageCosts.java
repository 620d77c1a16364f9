package dev.comptoir.inventory.cost;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.ledger.GoodsMoved;
import dev.comptoir.inventory.ledger.Movement;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the average cost of products in the transaction that records a receipt with a cost. What was there before counts
 * at the average so far, over all places and never as less than nothing; without an average so far, at the receipt's cost.
 *
 * <p>Costs are locked after the levels, by product. Two receipts of a product at different places do not wait for each
 * other's level, so they wait here, and the second reads what the first left: hence two statements.
 */
@Component
class AverageCosts {

    private static final String RECEIPTS =
            "select product_id, quantity, unit_cost, moved_at from stock_movement where cause = any(:causes)";

    private static final String LOCK = """
            insert into product_cost_now (product_id)
            select distinct product_id from (%s) receipt order by product_id
                on conflict (product_id) do update set unit_cost = excluded.unit_cost where false
            """.formatted(RECEIPTS);

    private static final String AVERAGE = """
            with received as (
                select product_id, sum(quantity) as units, sum(quantity * unit_cost) as worth, max(moved_at) as at
                  from (%s) receipt
                 group by product_id
            ), fresh as (
                select product_id, greatest(known.effective_at, at) as effective_at,
                       round(case when known.unit_cost is null then worth / units
                                  else (before * known.unit_cost + worth) / (before + units) end, 6) as unit_cost
                  from received
                  join product_cost_now known using (product_id)
                 cross join lateral (
                       select greatest(coalesce(sum(on_hand), 0) - units, 0) as before
                         from stock_level where stock_level.product_id = received.product_id) stock
            ), kept as (
                update product_cost_now set unit_cost = fresh.unit_cost, effective_at = fresh.effective_at
                  from fresh where fresh.product_id = product_cost_now.product_id
            )
            insert into product_cost (product_id, effective_at, unit_cost)
            select product_id, effective_at, unit_cost from fresh
                on conflict (product_id, effective_at) do update set unit_cost = excluded.unit_cost
            """.formatted(RECEIPTS);

    private final JdbcClient jdbc;

    AverageCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void received(GoodsMoved moved) {
        List<Movement> receipts = moved.movements().stream()
                .filter(movement -> movement.unitCost() != null)
                .toList();
        if (!receipts.isEmpty()) {
            var causes = SqlArrays.texts(receipts, Movement::cause);
            jdbc.sql(LOCK).param("causes", causes).update();
            jdbc.sql(AVERAGE).param("causes", causes).update();
        }
    }
}
