package dev.comptoir.inventory.location;

/** What sort of place a location is. */
public enum LocationKind {
    STORE,
    WAREHOUSE,
    SUPPLIER,
    CUSTOMER,
    LOSS;

    /** Whether goods lie there. The others are ends of the ledger, and hold nothing. */
    public boolean holdsGoods() {
        return this == STORE || this == WAREHOUSE;
    }
}
