package dev.comptoir.products.promotion;

import dev.comptoir.products.promotion.SavingPromotions.Draft;
import dev.comptoir.products.sql.SqlArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes promotions. Whatever a promotion is on, it takes the same few statements. */
@Component
class PromotionTables {

    private static final String INSERT = """
            insert into promotion (id, name, kind, percent, amount, currency, buy_units, free_units, whole_range, stores,
                starts_at, ends_at, saved_at, saved_by)
            values (:id, :name, :kind, :percent, :amount, :currency, :buy, :get, :wholeRange, cast(:stores as uuid[]),
                :starts, :ends, :now, :by)
            on conflict (id) do nothing""";

    private static final String UPDATE = """
            update promotion set name = :name, kind = :kind, percent = :percent, amount = :amount, currency = :currency,
                buy_units = :buy, free_units = :get, whole_range = :wholeRange, stores = cast(:stores as uuid[]),
                starts_at = :starts, ends_at = :ends, saved_at = :now, saved_by = :by
            where id = :id""";

    private final JdbcClient database;

    PromotionTables(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was not there yet; otherwise nothing is written. */
    boolean insert(UUID id, Draft draft, @Nullable UUID by, Instant now) {
        boolean fresh = write(INSERT, id, draft, by, now) == 1;
        if (fresh) {
            fill(id, draft.range());
        }
        return fresh;
    }

    void update(UUID id, Draft draft, @Nullable UUID by, Instant now) {
        write(UPDATE, id, draft, by, now);
        for (String table : List.of("promotion_product", "promotion_category")) {
            database.sql("delete from %s where promotion_id = :id".formatted(table))
                    .param("id", id)
                    .update();
        }
        fill(id, draft.range());
    }

    /** One that counts now counts no longer; one that has not begun keeps its dates and never will. */
    void end(UUID id, @Nullable UUID by, Instant now) {
        database.sql("""
                        update promotion set active = false, saved_at = :now, saved_by = :by,
                            ends_at = case when starts_at < :now then least(ends_at, :now) else ends_at end
                        where id = :id""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private int write(String statement, UUID id, Draft draft, @Nullable UUID by, Instant now) {
        PromotionTerms terms = draft.terms();
        return database.sql(statement)
                .param("id", id)
                .param("name", draft.name())
                .param("kind", terms.kind().name())
                .param("percent", terms.percent())
                .param("amount", terms.amount() == null ? null : terms.amount().amount())
                .param(
                        "currency",
                        terms.amount() == null
                                ? null
                                : terms.amount().currency().getCurrencyCode())
                .param("buy", terms.buy())
                .param("get", terms.get())
                .param("wholeRange", draft.range().wholeRange())
                .param("stores", draft.stores().array())
                .param("starts", draft.term().start())
                .param("ends", draft.term().end())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private void fill(UUID id, PromotionRange range) {
        if (!range.products().isEmpty()) {
            database.sql("""
                            insert into promotion_product (promotion_id, product_id, quantity)
                            select :id, product, quantity
                            from unnest(cast(:products as uuid[]), cast(:quantities as numeric[])) as one (product, quantity)""")
                    .param("id", id)
                    .param("products", SqlArray.of(range.products().keySet()))
                    .param("quantities", SqlArray.of(range.products().values()))
                    .update();
        }
        if (!range.categories().isEmpty()) {
            database.sql("""
                            insert into promotion_category (promotion_id, category_id)
                            select :id, category from unnest(cast(:categories as uuid[])) category""")
                    .param("id", id)
                    .param("categories", SqlArray.of(range.categories()))
                    .update();
        }
    }
}
