package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.suggestion.StockSuggestion;
import dev.comptoir.inventory.suggestion.Suggestions;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Requests that nobody has to make: for products at or under their reorder point that have none open. Store by store,
 * each in three statements, so that memory and transactions stay small whatever the chain's size.
 */
@Service
class Proposals {

    /** In the words of the indexes of products that are out, and of those that are low. */
    private static final String NEEDY = """
            select %s
              from stock_level level
              join location on location.id = level.location_id
              join product_card card on card.id = level.product_id
             where level.location_id = :store
               and level.reorder_point is not null
               and (level.available <= 0 or (level.available > 0 and level.shortfall >= 0))
               and card.stocked and not card.archived
               and not exists (select from replenishment_request request
                                where (request.product_id, request.store_id) = (level.product_id, level.location_id)
                                  and request.status = 'PENDING')
            """.formatted(StockLevel.COLUMNS);

    private final JdbcClient jdbc;
    private final Suggestions suggestions;

    Proposals(JdbcClient jdbc, Suggestions suggestions) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
    }

    /** @return how many requests were made */
    int propose(Collection<UUID> stores) {
        return stores.stream().sorted().mapToInt(this::propose).sum();
    }

    private int propose(UUID store) {
        List<StockLevel> levels = jdbc.sql(NEEDY)
                .param("store", store)
                .query((row, number) -> StockLevel.read(row))
                .list();
        List<StockSuggestion> suggested = suggestions.of(levels);
        var needs = new ArrayList<Need>();
        for (int i = 0; i < levels.size(); i++) {
            BigDecimal quantity = suggested.get(i).orderQuantity();
            if (quantity.signum() > 0) {
                needs.add(new Need(levels.get(i).product().id(), quantity));
            }
        }
        return needs.isEmpty() ? 0 : add(store, needs);
    }

    private int add(UUID store, List<Need> needs) {
        return jdbc.sql("""
                insert into replenishment_request (id, product_id, store_id, quantity, origin)
                select id, product_id, :store, quantity, 'AUTOMATIC'
                  from unnest(:ids, :products, :quantities) as need (id, product_id, quantity)
                 order by product_id
                    on conflict (product_id, store_id) where status = 'PENDING' do nothing
                """)
                .param("store", store)
                .param("ids", SqlArrays.uuids(needs, need -> Ids.next()))
                .param("products", SqlArrays.uuids(needs, Need::productId))
                .param("quantities", SqlArrays.numbers(needs, Need::quantity))
                .update();
    }

    private record Need(UUID productId, BigDecimal quantity) {}
}
