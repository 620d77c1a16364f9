package dev.comptoir.sales.receipt;

import dev.comptoir.sales.store.Store;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sales of a store's tills, the newest first. What is not looked for is not in the statement, so that an index serves it. */
@Repository
class SaleList {

    private static final String LISTING = "sales";
    private static final String OF_TILLS = """
            from sale join store on store.id = store_id
            where sale.store_id = :store and session_id is not null and kind = 'SALE'
            """;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

    private final JdbcClient database;

    SaleList(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for; all that is said must hold.
     *
     * @param receiptNumber of the sale, or of a return of it
     */
    record Wanted(
            UUID storeId,
            @Nullable String receiptNumber,
            @Nullable LocalDate day,
            @Nullable BigDecimal total,
            @Nullable UUID customerId) {}

    Connection<Sale> page(Wanted wanted, Store store, PageRequest page) {
        Map<String, Object> values = new LinkedHashMap<>();
        String from = OF_TILLS + conditions(wanted, store, values);
        String after = page.cursor(LISTING, Instant.class, UUID.class)
                .map(cursor -> {
                    values.put("afterAt", time(cursor.part(0, Instant.class)));
                    values.put("afterId", cursor.part(1, UUID.class));
                    return " and (sold_at, sale.id) < (:afterAt, :afterId)";
                })
                .orElse("");
        var rows = database.sql("select " + Receipts.SALE_COLUMNS + from + after
                        + " order by sold_at desc, sale.id desc limit " + page.limit())
                .params(values)
                .query(Receipts::readSale)
                .list();
        return Connection.of(
                rows, page, sale -> Cursor.of(LISTING, sale.soldAt(), sale.id()), () -> count(wanted, store));
    }

    private long count(Wanted wanted, Store store) {
        Map<String, Object> values = new LinkedHashMap<>();
        String from = OF_TILLS + conditions(wanted, store, values);
        return database.sql("select count(*) " + from)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String conditions(Wanted wanted, Store store, Map<String, Object> values) {
        values.put("store", wanted.storeId());
        var conditions = new StringBuilder();
        if (wanted.receiptNumber() != null) {
            values.put("number", wanted.receiptNumber());
            values.put("written", asTillsWrite(wanted.receiptNumber(), store));
            conditions.append("""
                     and sale.id in (select coalesce(of_sale, id) from sale
                                     where store_id = :store and receipt_number in (:number, :written))""");
        }
        if (wanted.day() != null) {
            values.put("from", time(wanted.day().atStartOfDay(store.timeZone()).toInstant()));
            values.put(
                    "until",
                    time(wanted.day().plusDays(1).atStartOfDay(store.timeZone()).toInstant()));
            conditions.append(" and sold_at >= :from and sold_at < :until");
        }
        if (wanted.total() != null) {
            values.put("total", wanted.total());
            conditions.append(" and total = :total");
        }
        if (wanted.customerId() != null) {
            values.put("customer", wanted.customerId());
            conditions.append(" and customer_id = :customer");
        }
        return conditions.toString();
    }

    /** With the store's code, in capitals. */
    private static String asTillsWrite(String number, Store store) {
        return DIGITS.matcher(number).matches()
                ? String.format(Locale.ROOT, "%s-%08d", store.code(), Long.parseLong(number))
                : number.toUpperCase(Locale.ROOT);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
