package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.reference.Product;
import dev.comptoir.inventory.reference.User;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of a count.
 *
 * @param open whether the count is: cashiers are not told then what is recorded
 * @param nameKey by which lines are in order
 * @param recorded when it was counted; now, when nobody has yet
 * @param unitCost null when not known
 */
record StockCountLine(
        Product product,
        boolean open,
        String nameKey,
        @Nullable BigDecimal counted,
        BigDecimal recorded,
        @Nullable Money unitCost,
        @Nullable User countedBy,
        @Nullable Instant countedAt) {

    @Nullable
    BigDecimal expectedFor(Caller caller) {
        return open && !StockCount.mayDecide(caller) ? null : recorded;
    }

    @Nullable
    BigDecimal differenceFor(Caller caller) {
        BigDecimal expected = expectedFor(caller);
        return counted == null || expected == null ? null : counted.subtract(expected);
    }

    @Nullable
    Money valueFor(Caller caller) {
        BigDecimal difference = differenceFor(caller);
        return difference == null || unitCost == null || !StockCount.mayDecide(caller)
                ? null
                : unitCost.times(difference).round();
    }

    static StockCountLine read(ResultSet row, Currency currency) throws SQLException {
        BigDecimal cost = row.getBigDecimal("unit_cost");
        UUID countedBy = row.getObject("counted_by", UUID.class);
        OffsetDateTime countedAt = row.getObject("counted_at", OffsetDateTime.class);
        return new StockCountLine(
                new Product(row.getObject("product_id", UUID.class)),
                row.getBoolean("open"),
                row.getString("name_key"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("expected"),
                cost == null ? null : new Money(cost, currency),
                countedBy == null ? null : new User(countedBy),
                countedAt == null ? null : countedAt.toInstant());
    }
}
