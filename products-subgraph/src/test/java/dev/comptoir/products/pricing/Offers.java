package dev.comptoir.products.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Price lists and promotions that begin and end at moments which nobody could save them with. */
final class Offers {

    private final JdbcClient database;

    Offers(JdbcClient database) {
        this.database = database;
    }

    /** A list with one price in it. */
    UUID list(String name, String product, String price, Instant from, @Nullable Instant until, UUID... stores) {
        UUID id = UUID.randomUUID();
        database.sql("insert into price_list values (:id, :name, cast(:stores as uuid[]), :from, :until, now(), :id)")
                .param("id", id)
                .param("name", name)
                .param("stores", texts(stores))
                .param("from", time(from))
                .param("until", until == null ? null : time(until))
                .update();
        database.sql("insert into list_price values (:id, :product, :price, 'GBP', now(), :id)")
                .param("id", id)
                .param("product", UUID.fromString(product))
                .param("price", new BigDecimal(price))
                .update();
        return id;
    }

    /** Something off one product. */
    UUID promotion(String kind, @Nullable String product, Instant from, @Nullable Instant until, UUID... stores) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into promotion (id, name, kind, percent, amount, currency, buy_units, free_units, whole_range,
                            stores, starts_at, ends_at, saved_at, saved_by)
                        values (:id, 'Offer', :kind, case :kind when 'PERCENT' then 10 end,
                            case when :kind in ('AMOUNT', 'BUNDLE') then 1.5 end, 'GBP',
                            case :kind when 'BUY_N_GET_M' then 2 end, case :kind when 'BUY_N_GET_M' then 1 end, :whole,
                            cast(:stores as uuid[]), :from, :until, now(), :id)""")
                .param("id", id)
                .param("kind", kind)
                .param("whole", product == null)
                .param("stores", texts(stores))
                .param("from", time(from))
                .param("until", until == null ? null : time(until))
                .update();
        if (product != null) {
            with(id, product, "1");
        }
        return id;
    }

    void with(UUID promotion, String product, String quantity) {
        database.sql("insert into promotion_product values (:promotion, :product, :quantity)")
                .param("promotion", promotion)
                .param("product", UUID.fromString(product))
                .param("quantity", new BigDecimal(quantity))
                .update();
    }

    void onCategory(UUID promotion, String category) {
        database.sql("insert into promotion_category values (:promotion, :category)")
                .param("promotion", promotion)
                .param("category", UUID.fromString(category))
                .update();
    }

    private static String[] texts(UUID... ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
