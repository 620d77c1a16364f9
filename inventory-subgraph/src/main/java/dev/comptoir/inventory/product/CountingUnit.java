package dev.comptoir.inventory.product;

/** In what a product is counted. */
public enum CountingUnit {
    PIECE,
    KILOGRAM,
    LITRE,
    METRE;

    /** Whether there is half of one. */
    public boolean isDivisible() {
        return this != PIECE;
    }
}
