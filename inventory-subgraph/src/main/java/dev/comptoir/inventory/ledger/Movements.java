package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.ids.Ids;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All movements ever recorded. */
@Repository
class Movements {

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the movements whose causes are new, and answers these causes. Waits for another batch that is about to record
     * one of them; in the order of the causes, so that two batches never wait for each other.
     */
    Set<String> add(Collection<Movement> batch, String recordedBy) {
        return new HashSet<>(jdbc.sql("""
                insert into stock_movement
                       (id, product_id, from_location_id, to_location_id, quantity, kind, cause, reference, moved_at,
                        reason, unit_cost, recorded_by)
                select batch.*, :recordedBy
                  from unnest(:ids, :products, :froms, :tos, :quantities, :kinds, :causes, :references, :moments,
                              :reasons, :unitCosts)
                       as batch (id, product_id, from_id, to_id, quantity, kind, cause, reference, moved_at,
                                 reason, unit_cost)
                 order by cause
                    on conflict (cause) do nothing
                returning cause
                """)
                .param("ids", SqlArrays.uuids(batch, movement -> Ids.next()))
                .param("products", SqlArrays.uuids(batch, Movement::productId))
                .param("froms", SqlArrays.uuids(batch, Movement::fromLocationId))
                .param("tos", SqlArrays.uuids(batch, Movement::toLocationId))
                .param("quantities", SqlArrays.numbers(batch, Movement::quantity))
                .param("kinds", SqlArrays.texts(batch, movement -> movement.kind()
                        .name()))
                .param("causes", SqlArrays.texts(batch, Movement::cause))
                .param("references", SqlArrays.texts(batch, Movement::reference))
                .param("moments", SqlArrays.moments(batch, Movement::at))
                .param("reasons", SqlArrays.texts(batch, Movement::reason))
                .param("unitCosts", SqlArrays.numbers(batch, Movement::unitCost))
                .param("recordedBy", recordedBy)
                .query(String.class)
                .list());
    }

    /** A cause among these under which other goods were recorded. */
    Optional<String> firstWithOtherContent(List<Movement> repeated) {
        return jdbc.sql("""
                select cause
                  from unnest(:causes, :products, :froms, :tos, :quantities, :kinds)
                       as batch (cause, product_id, from_id, to_id, quantity, kind)
                  join stock_movement recorded using (cause)
                 where (batch.product_id, batch.from_id, batch.to_id, batch.quantity, batch.kind)
                       <> (recorded.product_id, recorded.from_location_id, recorded.to_location_id,
                           recorded.quantity, recorded.kind)
                 order by cause
                 limit 1
                """)
                .param("causes", SqlArrays.texts(repeated, Movement::cause))
                .param("products", SqlArrays.uuids(repeated, Movement::productId))
                .param("froms", SqlArrays.uuids(repeated, Movement::fromLocationId))
                .param("tos", SqlArrays.uuids(repeated, Movement::toLocationId))
                .param("quantities", SqlArrays.numbers(repeated, Movement::quantity))
                .param("kinds", SqlArrays.texts(repeated, movement -> movement.kind()
                        .name()))
                .query(String.class)
                .optional();
    }
}
