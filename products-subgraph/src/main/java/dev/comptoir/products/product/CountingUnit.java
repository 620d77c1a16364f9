package dev.comptoir.products.product;

/** In what a product is counted and sold. */
public enum CountingUnit {
    PIECE,
    KILOGRAM,
    LITRE,
    METRE
}
