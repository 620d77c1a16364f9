package dev.comptoir.sales.parking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the inventory is to hear of the goods of parked sales, and what it has heard. */
@Repository
class KeepingRecord {

    private final JdbcClient database;

    KeepingRecord(JdbcClient database) {
        this.database = database;
    }

    boolean anyToTell() {
        return database.sql("select exists (select from parked_sale where keeping in ('WANTED', 'UNWANTED'))")
                .query(Boolean.class)
                .single();
    }

    /** Those of which the inventory is to hear something, the oldest first. */
    List<UUID> toTell(UUID after, int most) {
        return database.sql("""
                        select id from parked_sale where keeping in ('WANTED', 'UNWANTED') and id > :after
                        order by id limit :most""")
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Those of a store that ended, and for which the inventory may still keep one of these products, the last first. */
    List<UUID> ended(UUID store, Collection<UUID> products, int most) {
        return database.sql("""
                        select id from parked_sale
                        where keeping = 'UNWANTED' and store_id = :store and exists (
                            select from parked_line
                            where parked_sale_id = parked_sale.id and product_id = any (:products::uuid[]) and kept > 0)
                        order by ended_at desc limit :most""")
                .param("store", store)
                .param("products", products.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    boolean isToTell(UUID id) {
        return database.sql("""
                        select exists (
                            select from parked_sale where id = :id and keeping in ('WANTED', 'UNWANTED'))""").param("id", id).query(Boolean.class).single();
    }

    /**
     * What the inventory is to hear of a sale, by one who alone may tell it.
     *
     * @param keeping WANTED or UNWANTED
     * @param askedAt stands in the row for as long as the claim is his
     */
    record Claim(UUID id, UUID storeId, Keeping keeping, OffsetDateTime askedAt) {}

    /**
     * @param lease how long nobody else gets it, unless it is settled before
     * @return empty when there is nothing to tell, or somebody else tells it
     */
    Optional<Claim> claim(UUID id, Duration lease) {
        return database.sql("""
                        update parked_sale set asked_at = clock_timestamp()
                        where id = :id and keeping in ('WANTED', 'UNWANTED')
                            and (asked_at is null or asked_at < clock_timestamp() - make_interval(secs => :lease))
                        returning id, store_id, keeping, asked_at""")
                .param("id", id)
                .param("lease", lease.toSeconds())
                .query(Claim.class)
                .optional();
    }

    /**
     * Writes down what the inventory said, unless it is to hear something else since, and ends the claim.
     *
     * @return what stands there now; WANTED, as something to look at again, when the claim was no longer his
     */
    Keeping settle(Claim claim, Keeping said) {
        return database.sql("""
                        update parked_sale set asked_at = null,
                            keeping = case when keeping = :seen then :said else keeping end
                        where id = :id and asked_at = :askedAt returning keeping""")
                .param("seen", claim.keeping().name())
                .param("said", said.name())
                .param("id", claim.id())
                .param("askedAt", claim.askedAt())
                .query(Keeping.class)
                .optional()
                .orElse(Keeping.WANTED);
    }

    /** So many are to be kept of these lines; ends the claim. */
    void keep(Claim claim, List<ParkedLine> lines) {
        database.sql("""
                        with claimed as (
                            update parked_sale set asked_at = null where id = :id and asked_at = :askedAt returning id)
                        update parked_line set kept = line.kept
                        from claimed, unnest(:ordinals::int[], :kept::numeric[]) as line (ordinal, kept)
                        where parked_sale_id = claimed.id and parked_line.ordinal = line.ordinal""")
                .param("id", claim.id())
                .param("askedAt", claim.askedAt())
                .param("ordinals", lines.stream().map(ParkedLine::ordinal).toArray(Integer[]::new))
                .param("kept", lines.stream().map(ParkedLine::kept).toArray(BigDecimal[]::new))
                .update();
    }
}
