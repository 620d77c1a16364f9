package dev.comptoir.inventory.threshold;

import static java.util.stream.Collectors.toSet;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.HeldLevels;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.product.ProductCards;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.inventory.refusal.UnknownProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the thresholds of products at places, all or none, in six statements however many. */
@Service
class ThresholdSetting {

    private final ProductCards cards;
    private final Locations locations;
    private final HeldLevels levels;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    ThresholdSetting(ProductCards cards, Locations locations, HeldLevels levels, Decisions decisions, JdbcClient jdbc) {
        this.cards = cards;
        this.locations = locations;
        this.levels = levels;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * @return the levels, in the order of the decisions
     * @throws UnknownLocation when a place does not exist or holds no goods
     * @throws UnknownProduct when a product is not known
     * @throws InvalidThreshold when one cannot be meant, or a product and place stand there twice
     */
    @Transactional
    List<StockLevel> set(List<ThresholdInput> inputs) {
        refuseUnknownPlaces(inputs.stream().map(ThresholdInput::locationId).collect(toSet()));
        Map<Shelf, Thresholds> decided = decisionsOf(inputs);
        levels.rangeAll(decided.keySet());
        levels.hold(decided.keySet());
        decisions.change(decided);
        return read(decided.keySet());
    }

    private void refuseUnknownPlaces(Set<UUID> places) {
        Map<UUID, Location> known = locations.byId(places);
        for (UUID place : places) {
            if (!known.containsKey(place) || !known.get(place).kind().holdsGoods()) {
                throw new UnknownLocation(place);
            }
        }
    }

    private Map<Shelf, Thresholds> decisionsOf(List<ThresholdInput> inputs) {
        Map<UUID, ProductCard> known =
                cards.stocked(inputs.stream().map(ThresholdInput::productId).collect(toSet()));
        var decided = LinkedHashMap.<Shelf, Thresholds>newLinkedHashMap(inputs.size());
        for (ThresholdInput input : inputs) {
            ProductCard card = known.get(input.productId());
            if (decided.put(input.shelf(), ThresholdRules.of(card, input.reorderPoint(), input.maximum())) != null) {
                throw new InvalidThreshold(card.id(), "threshold.twice", card.name());
            }
        }
        return decided;
    }

    private List<StockLevel> read(Set<Shelf> shelves) {
        return jdbc.sql("""
                select %s
                  from unnest(:products, :locations) with ordinality as wanted (product_id, location_id, nth)
                  join stock_level level using (product_id, location_id)
                  join location on location.id = level.location_id
                 order by nth
                """.formatted(StockLevel.COLUMNS))
                .param("products", SqlArrays.uuids(shelves, Shelf::productId))
                .param("locations", SqlArrays.uuids(shelves, Shelf::locationId))
                .query((row, number) -> StockLevel.read(row))
                .list();
    }
}
