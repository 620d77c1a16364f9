package dev.comptoir.inventory.counting;

/** How a count stands. */
enum StockCountStatus {
    OPEN,
    POSTED,
    CANCELLED
}
