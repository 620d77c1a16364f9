package dev.comptoir.sales.sale;

/** Which way the goods of a receipt went. */
public enum SaleKind {
    /** To a customer; some lines of it may have come back in exchange. */
    SALE,
    /** All of them came back. */
    RETURN
}
