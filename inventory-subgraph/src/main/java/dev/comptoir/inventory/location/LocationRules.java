package dev.comptoir.inventory.location;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.refusal.UnknownLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of places. */
@Repository
class LocationRules {

    private final JdbcClient jdbc;
    private final Locations locations;

    LocationRules(JdbcClient jdbc, Locations locations) {
        this.jdbc = jdbc;
        this.locations = locations;
    }

    /** For each place whether more may leave than is recorded there. */
    Map<UUID, Boolean> allowingNegative(Collection<UUID> places) {
        var allowing = new HashMap<UUID, Boolean>();
        jdbc.sql("select id, allows_negative from location where id = any(:ids)")
                .param("ids", SqlArrays.uuids(places))
                .query(row -> {
                    allowing.put(row.getObject("id", UUID.class), row.getBoolean("allows_negative"));
                });
        return allowing;
    }

    /**
     * Lets more leave than is recorded there, or no longer.
     *
     * <p>Takes the place first, which waits for the movements under way there, and then its levels in the order in which
     * all take them: the new rule reaches them by {@code on update cascade}, which has no order of its own.
     *
     * @throws UnknownLocation when no goods can lie there
     * @throws LocationBelowZero when it is to be forbidden while something is below zero
     */
    @Transactional
    Location allowNegative(UUID place, boolean allowed) {
        Location location = locations.holdingGoods(place);
        jdbc.sql("select from location where id = :id for update")
                .param("id", place)
                .query(row -> {});
        boolean below =
                jdbc.sql("""
                select on_hand < reserved from stock_level where location_id = :id order by product_id for update
                """).param("id", place).query(Boolean.class).list().contains(true);
        if (below && !allowed) {
            throw new LocationBelowZero();
        }
        jdbc.sql("update location set allows_negative = :allowed where id = :id and allows_negative <> :allowed")
                .param("allowed", allowed)
                .param("id", place)
                .update();
        return location;
    }
}
