package dev.comptoir.sales.sale;

import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Records receipts by the hundred thousand in the caller's transaction, and with them the figures of their days: what
 * {@code revenue_day} says is the sum of the lines, after every commit.
 *
 * <p>Lines go straight into their table as they come; receipts and days follow at {@link #finish()}, from totals that
 * were added up on the way. While it is open, its connection serves nothing else. For one thread.
 */
public final class Recording implements AutoCloseable {

    /** How more is added to a day that is there ({@code known}). */
    static final String ADDED_TO_DAY = """
            sold = known.sold + excluded.sold,
            refunded = known.refunded + excluded.refunded,
            receipts = known.receipts + excluded.receipts,
            returns = known.returns + excluded.returns,
            units = known.units + excluded.units""";

    private final Connection connection;
    private final UUID importId;
    private final BinaryCopy lines;
    private final List<Receipt.Heading> opened = new ArrayList<>();
    private final List<Receipt> extended = new ArrayList<>();
    private final Map<DayKey, DayTotals> days = new HashMap<>();

    private record DayKey(UUID storeId, LocalDate day) {}

    private Recording(Connection connection, UUID importId) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        this.lines = BinaryCopy.into(
                connection, "sale_line (sale_id, ordinal, product_id, quantity, unit_price, net_total)");
    }

    /** @param connection that of the transaction everything is recorded in */
    public static Recording on(Connection connection, UUID importId) throws SQLException {
        return new Recording(connection, importId);
    }

    /** Opens a receipt that is not recorded yet. */
    public Receipt open(UUID storeId, ZoneId zone, String number, SaleKind kind, Instant soldAt) {
        DayTotals day = day(storeId, zone, soldAt);
        var receipt = new Receipt(Ids.next(), day);
        day.add(kind);
        opened.add(new Receipt.Heading(receipt, storeId, number, kind, soldAt));
        return receipt;
    }

    /** Takes up a receipt that is recorded, to add lines to it. */
    public Receipt extend(UUID storeId, ZoneId zone, RecordedSales.Recorded recorded) {
        var receipt = new Receipt(recorded.saleId(), day(storeId, zone, recorded.soldAt()));
        extended.add(receipt);
        return receipt;
    }

    /** Adds a line to a receipt; its ordinal must be free there. */
    public void add(Receipt receipt, SaleLine line) throws SQLException {
        receipt.add(line);
        lines.row(6)
                .put(receipt.id)
                .put(line.ordinal())
                .put(line.productId())
                .putTenThousandths(line.quantity() * 10, SaleLine.QUANTITY_DECIMALS)
                .putTenThousandths(line.unitPrice(), SaleLine.MONEY_DECIMALS)
                .putTenThousandths(line.netTotal(), SaleLine.MONEY_DECIMALS);
    }

    /** Writes the receipts and the days. The transaction's commit remains the caller's. */
    public void finish() throws SQLException {
        lines.finish();
        writeOpened();
        writeExtended();
        writeDays();
    }

    /** How many receipts of this kind were opened. */
    public long opened(SaleKind kind) {
        return opened.stream().filter(heading -> heading.kind() == kind).count();
    }

    private void writeOpened() throws SQLException {
        String columns = "id, store_id, receipt_number, kind, sold_at, day, net_total, units, import_id";
        try (var sales = BinaryCopy.into(connection, "sale (" + columns + ")")) {
            for (Receipt.Heading heading : opened) {
                Receipt receipt = heading.receipt();
                sales.row(9)
                        .put(receipt.id)
                        .put(heading.storeId())
                        .put(heading.number())
                        .put(heading.kind().name())
                        .put(heading.soldAt())
                        .put(receipt.day.day)
                        .putTenThousandths(receipt.netTotal, SaleLine.MONEY_DECIMALS)
                        .putTenThousandths(Math.multiplyExact(receipt.units, 10), SaleLine.QUANTITY_DECIMALS)
                        .put(importId);
            }
            sales.finish();
        }
    }

    private void writeExtended() throws SQLException {
        update(
                """
                update sale set net_total = sale.net_total + more.net_total, units = sale.units + more.units
                from unnest(?::uuid[], ?::numeric[], ?::numeric[]) as more (id, net_total, units)
                where sale.id = more.id""",
                array("uuid", extended, receipt -> receipt.id),
                array("numeric", extended, receipt -> money(receipt.netTotal)),
                array("numeric", extended, receipt -> units(receipt.units)));
    }

    private void writeDays() throws SQLException {
        Collection<DayTotals> totals = days.values();
        // In one order for everybody, so that two who add to the same days wait for each other and never in a circle.
        update(
                """
                insert into revenue_day as known (store_id, day, sold, refunded, receipts, returns, units)
                select * from unnest(?::uuid[], ?::date[], ?::numeric[], ?::numeric[], ?::int[], ?::int[], ?::numeric[])
                    as more (store_id, day, sold, refunded, receipts, returns, units)
                order by store_id, day
                on conflict (store_id, day) do update set\s""" + ADDED_TO_DAY,
                array("uuid", totals, day -> day.storeId),
                array("date", totals, day -> Date.valueOf(day.day)),
                array("numeric", totals, day -> money(day.sold)),
                array("numeric", totals, day -> money(day.refunded)),
                array("int4", totals, day -> day.receipts),
                array("int4", totals, day -> day.returns),
                array("numeric", totals, day -> units(day.units)));
    }

    private DayTotals day(UUID storeId, ZoneId zone, Instant soldAt) {
        LocalDate day = soldAt.atZone(zone).toLocalDate();
        return days.computeIfAbsent(new DayKey(storeId, day), key -> new DayTotals(storeId, day));
    }

    private void update(String sql, java.sql.Array... columns) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i]);
            }
            statement.executeUpdate();
        }
    }

    private <T> java.sql.Array array(String type, Collection<T> rows, Function<T, Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static BigDecimal money(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, SaleLine.MONEY_DECIMALS);
    }

    private static BigDecimal units(long thousandths) {
        return BigDecimal.valueOf(thousandths, SaleLine.QUANTITY_DECIMALS);
    }

    @Override
    public void close() throws SQLException {
        lines.close();
    }
}
