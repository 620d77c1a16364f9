package dev.comptoir.sales.sale;

import java.time.LocalDate;
import java.util.UUID;

/** What is to be added to the figures of a store's day. Amounts in ten-thousandths, units in thousandths. */
final class DayTotals {

    final UUID storeId;
    final LocalDate day;
    long sold;
    long refunded;
    int receipts;
    int returns;
    long units;

    DayTotals(UUID storeId, LocalDate day) {
        this.storeId = storeId;
        this.day = day;
    }

    void add(SaleKind receipt) {
        switch (receipt) {
            case SALE -> receipts++;
            case RETURN -> returns++;
        }
    }

    void add(long quantity, long netTotal) {
        units = Math.addExact(units, quantity);
        // By quantity: a line taken back at no price is still taken back.
        if (quantity > 0) {
            sold = Math.addExact(sold, netTotal);
        } else {
            refunded = Math.subtractExact(refunded, netTotal);
        }
    }
}
