package dev.comptoir.sales.takeback;

/** Where goods go that a customer brings back. */
enum GoodsDisposition {
    /** On the shelf again. */
    STOCK,
    /** Nobody will sell them again. */
    LOSS
}
