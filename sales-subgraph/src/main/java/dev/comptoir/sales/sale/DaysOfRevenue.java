package dev.comptoir.sales.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each store sold on each of its days, kept beside the receipts: one receipt at a time. */
@Repository
public class DaysOfRevenue {

    private final JdbcClient database;

    DaysOfRevenue(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a receipt adds to its day.
     *
     * @param sold before tax; below zero when a sale is undone
     * @param refunded before tax, zero or more
     */
    public record Addition(
            UUID storeId,
            LocalDate day,
            BigDecimal sold,
            BigDecimal refunded,
            int receipts,
            int returns,
            BigDecimal units) {}

    /** Adds in the caller's transaction; two that add to one day wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Addition more) {
        database.sql("""
                        insert into revenue_day as known (store_id, day, sold, refunded, receipts, returns, units)
                        values (:store, :day, :sold, :refunded, :receipts, :returns, :units)
                        on conflict (store_id, day) do update set %s""".formatted(WrittenTotals.ADDED_TO_DAY))
                .param("store", more.storeId())
                .param("day", more.day())
                .param("sold", more.sold())
                .param("refunded", more.refunded())
                .param("receipts", more.receipts())
                .param("returns", more.returns())
                .param("units", more.units())
                .update();
    }
}
