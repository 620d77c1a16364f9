package dev.comptoir.inventory.alert;

/** What happened to a stock level. */
enum AlertKind {
    STOCK_OUT,
    LOW_STOCK,
    OVERSTOCK,
    RECOVERED
}
