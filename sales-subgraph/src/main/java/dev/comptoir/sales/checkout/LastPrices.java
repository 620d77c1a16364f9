package dev.comptoir.sales.checkout;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the catalogue said last, for tills that are started while it is away. Each method is one statement. */
@Repository
class LastPrices {

    private static final TypeReference<List<Pricing.OfPromotion>> PROMOTIONS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    LastPrices(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What was said within this time; products of which nothing was are missing. */
    Map<UUID, Word> of(UUID store, Collection<UUID> products, Duration age) {
        return database
                .sql("""
                        select product_id, said_at, name, regular_price, price, divisible, stocked, archived, promotions
                        from last_price
                        where store_id = :store and product_id = any (:products::uuid[])
                          and said_at > now() - make_interval(secs => :age)""")
                .param("store", store)
                .param("products", texts(products))
                .param("age", age.toSeconds())
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(word -> word.product().id(), Function.identity()));
    }

    /**
     * Keeps what was said just now. What stands there already is left alone, unless it was written down longer ago than the
     * age. In the order of the products, so that two who keep the same do not wait for each other.
     *
     * @param unknown products of which the catalogue says that there are none
     */
    void keep(UUID store, List<Word> said, Collection<UUID> unknown, Duration age) {
        database.sql("""
                        with gone as (
                            delete from last_price where store_id = :store and product_id = any (:unknown::uuid[]))
                        insert into last_price as kept (store_id, product_id, said_at, name, regular_price, price,
                            divisible, stocked, archived, promotions)
                        select :store, product, now(), name, regular_price, price, divisible, stocked, archived,
                            promotions::jsonb
                        from unnest(:products::uuid[], :names::text[], :regular::numeric[], :prices::numeric[],
                            :divisible::boolean[], :stocked::boolean[], :archived::boolean[], :promotions::text[])
                            as said (product, name, regular_price, price, divisible, stocked, archived, promotions)
                        order by product
                        on conflict (store_id, product_id) do update set said_at = excluded.said_at,
                            name = excluded.name, regular_price = excluded.regular_price, price = excluded.price,
                            divisible = excluded.divisible, stocked = excluded.stocked, archived = excluded.archived,
                            promotions = excluded.promotions
                        where kept.said_at < now() - make_interval(secs => :age)
                           or (kept.name, kept.regular_price, kept.price, kept.divisible, kept.stocked, kept.archived,
                                kept.promotions)
                            <> (excluded.name, excluded.regular_price, excluded.price, excluded.divisible,
                                excluded.stocked, excluded.archived, excluded.promotions)""")
                .param("store", store)
                .param("unknown", texts(unknown))
                .param("products", texts(products(said, Priced::id)))
                .param("names", products(said, Priced::name).toArray(String[]::new))
                .param("regular", products(said, Priced::regularPrice).toArray(BigDecimal[]::new))
                .param("prices", products(said, Priced::price).toArray(BigDecimal[]::new))
                .param("divisible", products(said, Priced::divisible).toArray(Boolean[]::new))
                .param("stocked", products(said, Priced::stocked).toArray(Boolean[]::new))
                .param("archived", products(said, Priced::archived).toArray(Boolean[]::new))
                .param(
                        "promotions",
                        said.stream()
                                .map(word -> json.writeValueAsString(word.promotions()))
                                .toArray(String[]::new))
                .param("age", age.toSeconds())
                .update();
    }

    /** Forgets what was said longer ago. */
    void forget(Duration age) {
        database.sql("delete from last_price where said_at < now() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
    }

    private Word read(ResultSet row, int number) throws SQLException {
        List<Pricing.OfPromotion> promotions = json.readValue(row.getString("promotions"), PROMOTIONS);
        var product = new Priced(
                row.getObject("product_id", UUID.class),
                row.getString("name"),
                row.getBigDecimal("regular_price"),
                row.getBigDecimal("price"),
                row.getBoolean("divisible"),
                row.getBoolean("stocked"),
                row.getBoolean("archived"),
                promotions.stream().map(Pricing.OfPromotion::id).collect(Collectors.toSet()));
        var at = row.getObject("said_at", OffsetDateTime.class).toInstant();
        return new Word(product, promotions, at, at);
    }

    private static <T> List<T> products(List<Word> said, Function<Priced, T> what) {
        return said.stream().map(Word::product).map(what).toList();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Purge {

        @Bean
        Task<Void> purgeOfLastPrices(ObjectProvider<LastPrices> prices) {
            return Tasks.recurring("purge-last-prices", FixedDelay.ofHours(6))
                    .execute((task, context) -> prices.getObject().forget(RememberedPrices.REMEMBERED));
        }
    }
}
