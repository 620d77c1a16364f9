package dev.comptoir.inventory.ledger;

/**
 * What came of recording a batch.
 *
 * @param recorded movements that are new in the ledger
 * @param repeated movements that were there already, from an earlier attempt
 */
public record Recording(int recorded, int repeated) {}
