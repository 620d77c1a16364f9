package dev.comptoir.inventory.replenishment;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.location.Location;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is, now, of what requests ask for: for all requests of a query in one statement. */
@Repository
class StockOfRequests {

    private final JdbcClient jdbc;

    StockOfRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ReplenishmentRequest, OnOffer> load(Collection<ReplenishmentRequest> requests) {
        Map<UUID, OnOffer> byId = jdbc
                .sql("""
                select request.id, coalesce(central.available, 0) as central, coalesce(store.on_hand, 0) as store
                  from unnest(:ids, :products, :stores) as request (id, product_id, store_id)
                  left join stock_level central
                       on (central.product_id, central.location_id) = (request.product_id, :warehouse)
                  left join stock_level store
                       on (store.product_id, store.location_id) = (request.product_id, request.store_id)
                """)
                .param("ids", SqlArrays.uuids(requests, ReplenishmentRequest::id))
                .param("products", SqlArrays.uuids(requests, request -> request.product()
                        .id()))
                .param("stores", SqlArrays.uuids(requests, request -> request.store()
                        .id()))
                .param("warehouse", Location.CENTRAL_WAREHOUSE)
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new OnOffer(row.getBigDecimal("central"), row.getBigDecimal("store"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        return requests.stream().collect(toMap(request -> request, request -> byId.get(request.id())));
    }

    /**
     * @param centralAvailable what the central warehouse can send
     * @param storeOnHand what the store has
     */
    record OnOffer(BigDecimal centralAvailable, BigDecimal storeOnHand) {}
}
