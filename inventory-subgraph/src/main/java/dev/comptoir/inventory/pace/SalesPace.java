package dev.comptoir.inventory.pace;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A part of what is told of a store's pace, or all of it. */
@Component
class SalesPace {

    private static final int MOST_PRODUCTS = 1_000;

    private final JdbcClient jdbc;

    SalesPace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param asOf the last day that counts, in the store's time zone
     * @param run names the whole that this is a part of
     * @param last whether it is the last part: what is of another run goes
     */
    record Part(UUID storeId, LocalDate asOf, UUID run, boolean last, List<ProductPace> products) {}

    /** Units sold less units brought back. */
    record ProductPace(UUID productId, BigDecimal units28, BigDecimal units90) {}

    /**
     * Keeps the part. What is known of a later day stays.
     *
     * @throws Refusal when there is no such store, or the part is too large or names a product twice
     */
    @Transactional
    void learn(Part part) {
        if (part.products().size() > MOST_PRODUCTS) {
            throw Refusal.badInput("batch.too-large", MOST_PRODUCTS);
        }
        var seen = new HashSet<UUID>();
        for (ProductPace product : part.products()) {
            if (!seen.add(product.productId())) {
                throw Refusal.badInput("pace.twice", product.productId());
            }
        }
        lock(part.storeId());
        keep(part);
        if (part.last()) {
            dropOthers(part);
        }
    }

    /** Runs of one store wait for each other, so that they meet no row in different orders. */
    private void lock(UUID store) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('pace ' || id, 0))::text
                  from location where id = :store and kind = 'STORE'
                """)
                .param("store", store)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.badInput("location.unknown", store));
    }

    private void keep(Part part) {
        jdbc.sql("""
                insert into sales_pace (location_id, product_id, as_of, units_28, units_90, run)
                select :store, product_id, :asOf, units_28, units_90, :run
                  from unnest(:products, :units28, :units90) as given (product_id, units_28, units_90)
                    on conflict (location_id, product_id) do update
                   set as_of = excluded.as_of, units_28 = excluded.units_28, units_90 = excluded.units_90,
                       run = excluded.run
                 where sales_pace.as_of <= excluded.as_of
                """)
                .param("store", part.storeId())
                .param("asOf", part.asOf())
                .param("run", part.run())
                .param("products", SqlArrays.uuids(part.products(), ProductPace::productId))
                .param("units28", SqlArrays.numbers(part.products(), ProductPace::units28))
                .param("units90", SqlArrays.numbers(part.products(), ProductPace::units90))
                .update();
    }

    private void dropOthers(Part part) {
        jdbc.sql("delete from sales_pace where location_id = :store and run <> :run and as_of <= :asOf")
                .param("store", part.storeId())
                .param("run", part.run())
                .param("asOf", part.asOf())
                .update();
    }
}
