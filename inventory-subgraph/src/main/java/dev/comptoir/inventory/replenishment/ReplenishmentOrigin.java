package dev.comptoir.inventory.replenishment;

/** Who asks. */
enum ReplenishmentOrigin {
    EMPLOYEE,
    /** The system, for a product at or under its reorder point. */
    AUTOMATIC
}
