package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down that sales are parked, and how that ends. What ends is to be kept no longer by the inventory. */
@Repository
class ParkingRecord {

    private final JdbcClient database;

    ParkingRecord(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, TillSession session, UUID by, ParkSaleInput sale) {
        database.sql("""
                        insert into parked_sale (id, store_id, register_id, parked_at, parked_by, name, note, customer_id,
                            discount_percent, discount_amount, keeping)
                        values (:id, :store, :register, now(), :by, :name, :note, :customer, :percent, :amount, :keeping)""")
                .param("id", id)
                .param("store", session.storeId())
                .param("register", session.registerId())
                .param("by", by)
                .param("name", sale.name())
                .param("note", sale.note())
                .param("customer", sale.customerId())
                .param("percent", sale.discountPercent())
                .param("amount", sale.discountAmount())
                .param("keeping", (sale.reserve() ? Keeping.WANTED : Keeping.NONE).name())
                .update();
        addLines(id, sale.lines(), sale.reserve());
    }

    private void addLines(UUID sale, List<ParkSaleInput.Line> lines, boolean reserve) {
        database.sql("""
                        insert into parked_line (parked_sale_id, ordinal, product_id, quantity, discount_percent,
                            discount_amount, kept)
                        select :sale, ordinal, product_id, quantity, percent, amount, case when :reserve then quantity else 0 end
                        from unnest(:ordinals::int[], :products::uuid[], :quantities::numeric[], :percents::numeric[],
                            :amounts::numeric[]) as line (ordinal, product_id, quantity, percent, amount)""")
                .param("sale", sale)
                .param("reserve", reserve)
                .param(
                        "ordinals",
                        IntStream.rangeClosed(1, lines.size()).boxed().toArray(Integer[]::new))
                .param(
                        "products",
                        lines.stream().map(line -> line.productId().toString()).toArray(String[]::new))
                .param(
                        "quantities",
                        lines.stream().map(ParkSaleInput.Line::quantity).toArray(BigDecimal[]::new))
                .param(
                        "percents",
                        lines.stream().map(ParkSaleInput.Line::discountPercent).toArray(BigDecimal[]::new))
                .param(
                        "amounts",
                        lines.stream().map(ParkSaleInput.Line::discountAmount).toArray(BigDecimal[]::new))
                .update();
    }

    /** A till took it up. */
    void resume(UUID id, UUID register, UUID by) {
        end(id, ParkedSaleStatus.RESUMED, by, register, null);
    }

    /** Somebody gave it up. */
    void discard(UUID id, UUID by, String reason) {
        end(id, ParkedSaleStatus.DISCARDED, by, null, reason);
    }

    private void end(UUID id, ParkedSaleStatus how, UUID by, @Nullable UUID register, @Nullable String reason) {
        database.sql("""
                        update parked_sale set state = :state, ended_at = now(), ended_by = :by, resumed_on = :register,
                            discard_reason = :reason,
                            keeping = case when keeping in ('WANTED', 'KEPT') then 'UNWANTED' else keeping end
                        where id = :id""")
                .param("id", id)
                .param("state", how.name())
                .param("by", by)
                .param("register", register)
                .param("reason", reason)
                .update();
    }

    /** Gives up all that were parked longer ago; nobody is said to have done it. */
    int discardOlderThan(Duration age) {
        return database.sql("""
                        update parked_sale set state = 'DISCARDED', ended_at = now(),
                            keeping = case when keeping in ('WANTED', 'KEPT') then 'UNWANTED' else keeping end
                        where state = 'PARKED' and parked_at < now() - make_interval(secs => :seconds)""").param("seconds", age.toSeconds()).update();
    }

    /** Forgets those that ended longer ago, and of which the inventory is to hear no more. */
    int forgetEndedBefore(Duration age) {
        return database.sql("""
                        delete from parked_sale
                        where ended_at < now() - make_interval(secs => :seconds) and keeping in ('NONE', 'OVER')""").param("seconds", age.toSeconds()).update();
    }
}
