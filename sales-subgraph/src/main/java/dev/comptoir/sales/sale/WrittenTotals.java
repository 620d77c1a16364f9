package dev.comptoir.sales.sale;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes what {@link Recording} added up: receipts and days, each kind in one statement. */
final class WrittenTotals {

    /** How more is added to a day that is there ({@code known}). */
    static final String ADDED_TO_DAY = """
            sold = known.sold + excluded.sold,
            refunded = known.refunded + excluded.refunded,
            receipts = known.receipts + excluded.receipts,
            returns = known.returns + excluded.returns,
            units = known.units + excluded.units""";

    private final Connection connection;

    WrittenTotals(Connection connection) {
        this.connection = connection;
    }

    /** Receipts that were not recorded before. */
    void writeOpened(List<Receipt.Heading> opened, UUID importId) throws SQLException {
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

    /** What more there is on receipts that were. */
    void writeExtended(List<Receipt> extended) throws SQLException {
        update(
                """
                update sale set net_total = sale.net_total + more.net_total, units = sale.units + more.units
                from unnest(?::uuid[], ?::numeric[], ?::numeric[]) as more (id, net_total, units)
                where sale.id = more.id""",
                array("uuid", extended, receipt -> receipt.id),
                array("numeric", extended, receipt -> money(receipt.netTotal)),
                array("numeric", extended, receipt -> units(receipt.units)));
    }

    /** What more was sold on days. */
    void writeDays(Collection<DayTotals> totals) throws SQLException {
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
}
