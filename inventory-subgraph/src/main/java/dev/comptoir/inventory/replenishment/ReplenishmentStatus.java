package dev.comptoir.inventory.replenishment;

/** How a request stands. */
enum ReplenishmentStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Taken back by whoever asked. */
    CANCELLED
}
