package dev.comptoir.sales.receipt;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sales of a store's tills, the newest first. */
@Repository
class SaleList {

    private static final String LISTING = "sales";
    private static final String WANTED = """
            from sale join store on store.id = store_id
            where sale.store_id = :store and session_id is not null and kind = 'SALE'
              and (:number::text is null or lower(receipt_number) = lower(:number))
              and (:day::date is null or day = :day)
              and (:total::numeric is null or total = :total)
              and (:customer::uuid is null or customer_id = :customer)
            """;

    private final JdbcClient database;

    SaleList(JdbcClient database) {
        this.database = database;
    }

    /** What is looked for; all that is said must hold. */
    record Wanted(
            UUID storeId,
            @Nullable String receiptNumber,
            @Nullable LocalDate day,
            @Nullable BigDecimal total,
            @Nullable UUID customerId) {}

    Connection<Sale> page(Wanted wanted, PageRequest page) {
        Optional<Cursor> after = page.cursor(LISTING, Instant.class, UUID.class);
        List<Sale> rows = bind(database.sql("select " + Receipts.SALE_COLUMNS + WANTED + """
                                and (:afterAt::timestamptz is null or (sold_at, sale.id) < (:afterAt, :afterId))
                                order by sold_at desc, sale.id desc limit :limit"""), wanted)
                .param(
                        "afterAt",
                        after.map(cursor -> cursor.part(0, Instant.class).atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param(
                        "afterId",
                        after.map(cursor -> cursor.part(1, UUID.class)).orElse(null))
                .param("limit", page.limit())
                .query(Receipts::readSale)
                .list();
        long total = bind(database.sql("select count(*) " + WANTED), wanted)
                .query(Long.class)
                .single();
        return Connection.of(rows, page, sale -> Cursor.of(LISTING, sale.soldAt(), sale.id()), total);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Wanted wanted) {
        return statement
                .param("store", wanted.storeId())
                .param("number", wanted.receiptNumber())
                .param("day", wanted.day())
                .param("total", wanted.total())
                .param("customer", wanted.customerId());
    }
}
