package dev.comptoir.sales.sale;

import java.util.UUID;

/**
 * A line of a receipt, in whole numbers: they are exact, and a history has millions of them.
 *
 * @param ordinal its place on the receipt, from 1
 * @param quantity in thousandths; below zero for what was taken back
 * @param unitPrice before tax, in ten-thousandths of the currency; never below zero
 * @param netTotal before tax, in ten-thousandths of the currency; below zero for what was taken back
 */
public record SaleLine(int ordinal, UUID productId, long quantity, long unitPrice, long netTotal) {

    /** The decimals that {@link #quantity} has. */
    public static final int QUANTITY_DECIMALS = 3;

    /** The decimals that the amounts have. */
    public static final int MONEY_DECIMALS = 4;

    /** A fingerprint of what the line says: lines that say the same have the same one. Never zero. */
    public long content() {
        long hash = mixed(productId.getMostSignificantBits());
        hash = mixed(hash ^ productId.getLeastSignificantBits());
        hash = mixed(hash ^ quantity);
        hash = mixed(hash ^ unitPrice);
        hash = mixed(hash ^ netTotal);
        return hash == 0 ? 1 : hash;
    }

    /** The finalizer of SplitMix64: every bit of the input moves half the bits of the output. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
