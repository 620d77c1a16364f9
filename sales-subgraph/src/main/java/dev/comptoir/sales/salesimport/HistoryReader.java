package dev.comptoir.sales.salesimport;

import static dev.comptoir.sales.salesimport.Column.LINE_TOTAL;
import static dev.comptoir.sales.salesimport.Column.QUANTITY;
import static dev.comptoir.sales.salesimport.Column.RECEIPT;
import static dev.comptoir.sales.salesimport.Column.RETURN;
import static dev.comptoir.sales.salesimport.Column.STORE;
import static dev.comptoir.sales.salesimport.Column.UNIT_PRICE;

import dev.comptoir.sales.sale.SaleLine;
import dev.comptoir.sales.salesimport.Times.Moment;
import dev.comptoir.starter.imports.CsvRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Understands rows of a file, one after the other, and puts them into a {@link History}; refuses what makes no sense. */
final class HistoryReader {

    private static final int LONGEST_STORE = 100;
    private static final int LONGEST_RECEIPT = 64;
    /** No till sells a thousand million of something; a barcode in the wrong column does. */
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(10_000_000_000L);
    /** What the catalogue takes. */
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(999_999_999);

    private final History history;
    private final Layout layout;
    private final Cells cells;
    private final int decimals;

    private @Nullable String lastStore;
    private @Nullable String lastNumber;
    private int lastReceipt;

    /** @param decimals how many the currency has */
    HistoryReader(History history, Layout layout, Cells cells, int decimals) {
        this.history = history;
        this.layout = layout;
        this.cells = cells;
        this.decimals = decimals;
    }

    /** @throws RowRefused and then nothing of the row is taken but its place on the receipt */
    void read(CsvRow row) throws IOException {
        int receiptIndex = receipt(row);
        FileReceipt receipt = history.receipts().get(receiptIndex);
        int ordinal = receipt.nextOrdinal();

        Moment at = cells.time(row);
        if (!receipt.bears(at)) {
            throw new RowRefused(RECEIPT, "sales-row.receipt.reused", receipt.number);
        }
        String sku = cells.sku(row);
        BigDecimal quantity = cells.number(row, QUANTITY, MOST_UNITS, SaleLine.QUANTITY_DECIMALS);
        boolean isReturn = isReturn(row, receipt, quantity);
        if (quantity.signum() == 0) {
            throw new RowRefused(QUANTITY, "sales-row.quantity.zero");
        }
        if (quantity.signum() < 0 && !isReturn) {
            throw new RowRefused(QUANTITY, "sales-row.quantity.negative", layout.text(row, QUANTITY));
        }
        BigDecimal units = quantity.abs();
        BigDecimal total = total(row, units, isReturn);
        BigDecimal unitPrice = unitPrice(row, units, total);

        receipt.take(isReturn);
        int productIndex = history.product(sku);
        FileProduct product = history.products().get(productIndex);
        product.named(cells.description(row));
        if (!isReturn) {
            product.soldFor(unitPrice, at.seconds());
        }
        int sign = isReturn ? -1 : 1;
        history.rows.add(new Scratch.Row(
                Math.toIntExact(row.number()),
                receiptIndex,
                ordinal,
                productIndex,
                sign * scaled(units, SaleLine.QUANTITY_DECIMALS),
                scaled(unitPrice, SaleLine.MONEY_DECIMALS),
                sign * scaled(total, SaleLine.MONEY_DECIMALS)));
    }

    private int receipt(CsvRow row) {
        String store = layout.text(row, STORE);
        String number = layout.text(row, RECEIPT);
        // Most rows belong to the receipt of the row before.
        if (!number.equals(lastNumber) || !store.equals(lastStore)) {
            lastReceipt =
                    history.receipt(cells.name(row, STORE, LONGEST_STORE), cells.name(row, RECEIPT, LONGEST_RECEIPT));
            lastStore = store;
            lastNumber = number;
        }
        return lastReceipt;
    }

    private boolean isReturn(CsvRow row, FileReceipt receipt, BigDecimal quantity) {
        return switch (layout.returns) {
            case ReturnMark.ReceiptPrefix mark -> receipt.number.startsWith(mark.prefix());
            case ReturnMark.NegativeQuantity _ -> quantity.signum() < 0;
            case ReturnMark.ColumnValue mark -> layout.text(row, RETURN).equalsIgnoreCase(mark.value());
        };
    }

    /** Rounded half up to the currency's decimals, line by line, as a till prints it. */
    private BigDecimal total(CsvRow row, BigDecimal units, boolean isReturn) {
        BigDecimal total = layout.has(LINE_TOTAL) ? lineTotal(row, isReturn) : units.multiply(price(row));
        BigDecimal rounded = total.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.compareTo(MOST_MONEY) >= 0) {
            throw new RowRefused(null, "sales-row.total.range", rounded.toPlainString());
        }
        return rounded;
    }

    /** Its sign is the return's own affair: some systems write what they pay back below zero, some do not. */
    private BigDecimal lineTotal(CsvRow row, boolean isReturn) {
        BigDecimal total = cells.number(row, LINE_TOTAL, MOST_MONEY, SaleLine.MONEY_DECIMALS);
        if (total.signum() < 0 && !isReturn) {
            throw new RowRefused(LINE_TOTAL, "sales-row.price.negative", layout.text(row, LINE_TOTAL));
        }
        return total.abs();
    }

    private BigDecimal unitPrice(CsvRow row, BigDecimal units, BigDecimal total) {
        if (layout.has(UNIT_PRICE)) {
            return price(row);
        }
        BigDecimal price = total.divide(units, SaleLine.MONEY_DECIMALS, RoundingMode.HALF_UP);
        if (price.compareTo(HIGHEST_PRICE) >= 0) {
            throw new RowRefused(LINE_TOTAL, "sales-row.range", price.toPlainString());
        }
        return price;
    }

    private BigDecimal price(CsvRow row) {
        BigDecimal price = cells.number(row, UNIT_PRICE, HIGHEST_PRICE, SaleLine.MONEY_DECIMALS);
        if (price.signum() < 0) {
            throw new RowRefused(UNIT_PRICE, "sales-row.price.negative", layout.text(row, UNIT_PRICE));
        }
        return price;
    }

    private static long scaled(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).longValueExact();
    }
}
