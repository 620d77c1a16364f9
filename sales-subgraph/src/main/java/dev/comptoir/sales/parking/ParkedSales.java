package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.Register;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All parked sales; each question is one statement, however many sales it is about. */
@Repository
class ParkedSales {

    private static final String SELECT = """
            select parked.*, register.name as register_name, resumer.name as resumer_name
            from parked_sale parked
            join register on register.id = parked.register_id
            left join register resumer on resumer.id = parked.resumed_on
            """;

    private final JdbcClient database;

    ParkedSales(JdbcClient database) {
        this.database = database;
    }

    Optional<ParkedSale> byId(UUID id) {
        return database.sql(SELECT + "where parked.id = :id")
                .param("id", id)
                .query(ParkedSales::read)
                .optional();
    }

    /**
     * The same; nobody else changes it before the transaction ends. Read after it is held: whoever waits for it in one
     * statement would get the names that stood beside it before.
     */
    Optional<ParkedSale> hold(UUID id) {
        return database.sql("select id from parked_sale where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::byId);
    }

    /** Those that wait, the oldest first. */
    List<ParkedSale> waitingIn(Collection<UUID> stores) {
        return database.sql(SELECT
                        + "where parked.store_id = any (:stores::uuid[]) and state = 'PARKED' order by parked.id")
                .param("stores", texts(stores))
                .query(ParkedSales::read)
                .list();
    }

    int countIn(UUID store) {
        return database.sql("select count(*) from parked_sale where store_id = :store and state = 'PARKED'")
                .param("store", store)
                .query(Integer.class)
                .single();
    }

    /** In the order they were rung up. */
    List<ParkedLine> lines(Collection<UUID> sales) {
        return database.sql("""
                        select * from parked_line where parked_sale_id = any (:ids::uuid[])
                        order by parked_sale_id, ordinal""")
                .param("ids", texts(sales))
                .query(ParkedLine.class)
                .list();
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
                        texts(lines.stream().map(ParkedLine::parkedSaleId).toList()))
                .param("ordinals", lines.stream().map(ParkedLine::ordinal).toArray(Integer[]::new))
                .param("kept", lines.stream().map(ParkedLine::kept).toArray(BigDecimal[]::new))
                .update();
    }

    private static ParkedSale read(ResultSet row, int number) throws SQLException {
        UUID store = row.getObject("store_id", UUID.class);
        UUID resumedOn = row.getObject("resumed_on", UUID.class);
        return new ParkedSale(
                row.getObject("id", UUID.class),
                store,
                new Register(row.getObject("register_id", UUID.class), store, row.getString("register_name")),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("parked_by", UUID.class),
                row.getString("name"),
                row.getString("note"),
                row.getObject("customer_id", UUID.class),
                row.getBigDecimal("discount_percent"),
                row.getBigDecimal("discount_amount"),
                ParkedSaleStatus.valueOf(row.getString("state")),
                Keeping.valueOf(row.getString("keeping")),
                row.getObject("ended_by", UUID.class),
                resumedOn == null ? null : new Register(resumedOn, store, row.getString("resumer_name")));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
