package dev.comptoir.sales.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sold in a session. Sales that were undone count among {@code voids} only.
 *
 * @param gross sold before anything came off: with or without tax, as the store's prices are
 * @param discounts what came off, in the same way
 * @param returned what was taken back, in the same way; zero or more
 * @param net sold less taken back, before tax
 * @param total the same, taxes included
 * @param firstReceipt the lowest number given in it, of whatever kind; null when none was
 */
public record SessionFigures(
        UUID sessionId,
        int sales,
        int returns,
        int voids,
        BigDecimal gross,
        BigDecimal discounts,
        BigDecimal returned,
        BigDecimal net,
        BigDecimal total,
        List<Tax> taxes,
        @Nullable String firstReceipt,
        @Nullable String lastReceipt) {

    /** What a tax came to, less what was given back. */
    public record Tax(UUID sessionId, String name, BigDecimal rate, BigDecimal amount) {}
}
