package dev.comptoir.sales.parking;

/** How the inventory keeps the goods of a parked sale. */
enum Keeping {
    /** Nobody asked for it. */
    NONE,
    /** It is to, and has not answered yet. */
    WANTED,
    KEPT,
    /** The goods are free again, and the inventory has not heard it yet. */
    UNWANTED,
    OVER
}
