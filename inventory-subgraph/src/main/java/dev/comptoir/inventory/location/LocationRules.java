package dev.comptoir.inventory.location;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.starter.errors.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of places. */
@Repository
class LocationRules {

    private static final int MOST_ATTEMPTS = 10;
    private static final String LOCK_TIMEOUT = "55P03";

    private final JdbcClient jdbc;
    private final Locations locations;
    private final TransactionTemplate transaction;

    LocationRules(JdbcClient jdbc, Locations locations, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.locations = locations;
        this.transaction = new TransactionTemplate(transactions);
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
     * @throws UnknownLocation when no goods can lie there
     * @throws Refusal when a count or an import keeps the place busy for seconds
     * @throws LocationBelowZero when it is to be forbidden while something is below zero
     */
    Location allowNegative(UUID place, boolean allowed) {
        Location location = locations.holdingGoods(place);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> change(place, allowed));
                return location;
            } catch (UncategorizedSQLException failure) {
                if (!LOCK_TIMEOUT.equals(failure.getSQLException().getSQLState())) {
                    throw failure;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw Refusal.badInput("location.busy");
                }
            }
        }
    }

    /**
     * Takes the place first, which waits for the movements under way there, and then its levels in the order in which all
     * take them: the new rule reaches them by {@code on update cascade}, which has no order of its own. Counts and imports
     * take levels before places, so this gives way, before PostgreSQL would call it a deadlock after a second.
     */
    private void change(UUID place, boolean allowed) {
        jdbc.sql("set local lock_timeout = '700ms'").update();
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
    }
}
