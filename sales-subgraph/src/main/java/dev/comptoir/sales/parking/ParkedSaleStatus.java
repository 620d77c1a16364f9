package dev.comptoir.sales.parking;

/** How a parked sale stands. */
enum ParkedSaleStatus {
    PARKED,
    RESUMED,
    DISCARDED
}
