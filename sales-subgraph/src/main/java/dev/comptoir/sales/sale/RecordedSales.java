package dev.comptoir.sales.sale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been recorded of sales so far. */
@Repository
public class RecordedSales {

    private static final int ROWS_IN_MEMORY = 5_000;

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    RecordedSales(JdbcClient database, DataSource source) {
        this.database = database;
        this.streaming = new JdbcTemplate(source);
        streaming.setFetchSize(ROWS_IN_MEMORY);
    }

    /** Names a receipt: its number is unique within its store. */
    public record ReceiptKey(UUID storeId, String number) {}

    /**
     * A receipt that is recorded.
     *
     * @param byTill written by a till, not by an import
     */
    public record Recorded(UUID saleId, Instant soldAt, boolean byTill) {}

    /** Whether the store has sold anything yet. */
    public boolean existIn(UUID storeId) {
        return database.sql("select exists (select from sale where store_id = ?)")
                .param(storeId)
                .query(Boolean.class)
                .single();
    }

    /** Those of the receipts that are recorded, in one statement. */
    public Map<ReceiptKey, Recorded> find(Collection<ReceiptKey> receipts) {
        var found = new HashMap<ReceiptKey, Recorded>();
        database.sql("""
                        select s.store_id, s.receipt_number, s.id, s.sold_at,
                            s.session_id is not null
                        from unnest(:stores::uuid[], :numbers::text[]) as asked (store_id, receipt_number)
                        join sale s using (store_id, receipt_number)""")
                .param(
                        "stores",
                        receipts.stream().map(key -> key.storeId().toString()).toArray(String[]::new))
                .param("numbers", receipts.stream().map(ReceiptKey::number).toArray(String[]::new))
                .query(rows -> {
                    var key = new ReceiptKey(rows.getObject(1, UUID.class), rows.getString(2));
                    found.put(
                            key,
                            new Recorded(
                                    rows.getObject(3, UUID.class),
                                    rows.getTimestamp(4).toInstant(),
                                    rows.getBoolean(5)));
                });
        return found;
    }

    /** Shows every line of these sales, in one statement; within a transaction a few thousand are in memory at once. */
    public void lines(Collection<UUID> saleIds, BiConsumer<UUID, SaleLine> reader) {
        streaming.query(
                """
                select sale_id, ordinal, product_id, quantity, unit_price, net_total
                from sale_line where sale_id = any (?::uuid[])""",
                rows -> {
                    reader.accept(rows.getObject(1, UUID.class), line(rows));
                },
                (Object) saleIds.stream().map(UUID::toString).toArray(String[]::new));
    }

    private static SaleLine line(ResultSet rows) throws SQLException {
        return new SaleLine(
                rows.getInt(2),
                rows.getObject(3, UUID.class),
                rows.getBigDecimal(4).movePointRight(SaleLine.QUANTITY_DECIMALS).longValueExact(),
                rows.getBigDecimal(5).movePointRight(SaleLine.MONEY_DECIMALS).longValueExact(),
                rows.getBigDecimal(6).movePointRight(SaleLine.MONEY_DECIMALS).longValueExact());
    }
}
