package dev.comptoir.ui.goods;

/** Where goods can be: a store, or the central warehouse. */
public record Place(String id, String name, Kind kind) {

    /** The ends of the ledger. */
    public enum Kind {
        STORE,
        WAREHOUSE,
        SUPPLIER,
        CUSTOMER,
        LOSS
    }

    public boolean isWarehouse() {
        return kind == Kind.WAREHOUSE;
    }
}
