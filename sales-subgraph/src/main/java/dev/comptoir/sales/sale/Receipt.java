package dev.comptoir.sales.sale;

import java.time.Instant;
import java.util.UUID;

/** A receipt that takes lines within a {@link Recording}. */
public final class Receipt {

    final UUID id;
    final DayTotals day;
    long netTotal;
    long units;

    Receipt(UUID id, DayTotals day) {
        this.id = id;
        this.day = day;
    }

    void add(SaleLine line) {
        netTotal = Math.addExact(netTotal, line.netTotal());
        units = Math.addExact(units, line.quantity());
        day.add(line.quantity(), line.netTotal());
    }

    /** What a receipt is that was not recorded before. */
    record Heading(Receipt receipt, UUID storeId, String number, SaleKind kind, Instant soldAt) {}
}
