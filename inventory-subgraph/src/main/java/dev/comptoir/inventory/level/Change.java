package dev.comptoir.inventory.level;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much more, or less when negative, lies on a shelf after a batch of movements.
 *
 * @param at when goods last came or went
 */
public record Change(Shelf shelf, BigDecimal amount, Instant at) {

    /** Both changes of one shelf as one. */
    public Change and(Change other) {
        return new Change(shelf, amount.add(other.amount), at.isAfter(other.at) ? at : other.at);
    }
}
