package dev.comptoir.inventory.level;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What becomes of a shelf by a batch of movements or reservations.
 *
 * @param amount how much more, or less when negative, is on hand
 * @param promised how much more, or less when negative, is reserved
 * @param at when goods last came or went; does not count where goods are only promised
 */
public record Change(Shelf shelf, BigDecimal amount, BigDecimal promised, Instant at) {

    public Change(Shelf shelf, BigDecimal amount, Instant at) {
        this(shelf, amount, BigDecimal.ZERO, at);
    }

    /** Both changes of one shelf as one. */
    public Change and(Change other) {
        return new Change(
                shelf, amount.add(other.amount), promised.add(other.promised), at.isAfter(other.at) ? at : other.at);
    }

    /** How much more, or less when negative, can be sold or sent. */
    public BigDecimal available() {
        return amount.subtract(promised);
    }
}
