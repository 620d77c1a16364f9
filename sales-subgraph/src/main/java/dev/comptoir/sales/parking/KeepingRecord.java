package dev.comptoir.sales.parking;

import java.math.BigDecimal;
import java.util.List;
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

    void keeping(UUID id, Keeping keeping) {
        database.sql("update parked_sale set keeping = :keeping where id = :id")
                .param("id", id)
                .param("keeping", keeping.name())
                .update();
    }

    /** So many are to be kept of these lines. */
    void keep(List<ParkedLine> lines) {
        database.sql("""
                        update parked_line set kept = line.kept
                        from unnest(:sales::uuid[], :ordinals::int[], :kept::numeric[]) as line (sale, ordinal, kept)
                        where parked_sale_id = line.sale and parked_line.ordinal = line.ordinal""")
                .param(
                        "sales",
                        lines.stream()
                                .map(line -> line.parkedSaleId().toString())
                                .toArray(String[]::new))
                .param("ordinals", lines.stream().map(ParkedLine::ordinal).toArray(Integer[]::new))
                .param("kept", lines.stream().map(ParkedLine::kept).toArray(BigDecimal[]::new))
                .update();
    }
}
