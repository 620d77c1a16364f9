package dev.comptoir.inventory.stockimport;

import java.util.UUID;

/** A row of a file that speaks of one product at one place. */
interface ShelfRow {

    /** The row's number in the file. */
    long number();

    UUID locationId();
}
