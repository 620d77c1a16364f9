package dev.comptoir.sales.sale;

import dev.comptoir.starter.ids.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records receipts by the hundred thousand in the caller's transaction, and with them the figures of their days: what
 * {@code revenue_day} says is the sum of the lines, after every commit.
 *
 * <p>Lines go straight into their table as they come; receipts and days follow at {@link #finish()}, from totals that
 * were added up on the way. While it is open, its connection serves nothing else. For one thread.
 */
public final class Recording implements AutoCloseable {

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
        var totals = new WrittenTotals(connection);
        totals.writeOpened(opened, importId);
        totals.writeExtended(extended);
        totals.writeDays(days.values());
    }

    /** How many receipts of this kind were opened. */
    public long opened(SaleKind kind) {
        return opened.stream().filter(heading -> heading.kind() == kind).count();
    }

    private DayTotals day(UUID storeId, ZoneId zone, Instant soldAt) {
        LocalDate day = soldAt.atZone(zone).toLocalDate();
        return days.computeIfAbsent(new DayKey(storeId, day), key -> new DayTotals(storeId, day));
    }

    @Override
    public void close() throws SQLException {
        lines.close();
    }
}
