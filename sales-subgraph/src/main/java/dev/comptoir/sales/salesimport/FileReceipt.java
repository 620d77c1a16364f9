package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.sale.SaleKind;
import dev.comptoir.sales.salesimport.Times.Moment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A receipt as the file shows it. */
final class FileReceipt {

    private static final long DAY = 24 * 3_600;

    final FileStore store;
    final String number;
    private @Nullable Moment at;
    private int rows;
    private boolean sold;
    private boolean returned;

    FileReceipt(FileStore store, String number) {
        this.store = store;
        this.number = number;
    }

    /** The next row's place on the receipt. Refused rows take one too: corrected later, they still fit in. */
    int nextOrdinal() {
        return ++rows;
    }

    /** Whether a row of this time can be on the receipt: tills do not take more than a day for one. */
    boolean bears(Moment time) {
        if (at == null) {
            at = time;
        }
        return Math.abs(at.seconds() - time.seconds()) <= DAY;
    }

    void take(boolean isReturn) {
        sold |= !isReturn;
        returned |= isReturn;
    }

    boolean hasLines() {
        return sold || returned;
    }

    int rows() {
        return rows;
    }

    /** Goods brought back in exchange do not make a sale a return. */
    SaleKind kind() {
        return sold ? SaleKind.SALE : SaleKind.RETURN;
    }

    /** When it was made: the time of its first row. */
    Moment at() {
        return Objects.requireNonNull(at);
    }
}
