package dev.comptoir.sales.permission;

/** What not everybody may do at a till alone. */
public enum TillAction {
    /** Taking something off a price by hand; measured in percent of what the sale would come to without. */
    DISCOUNT,
    /** Taking back goods of a sale; measured by what is given back. */
    RETURN_GOODS,
    /** Taking back goods nobody can show a receipt of; measured by what is given back. */
    RETURN_WITHOUT_RECEIPT,
    /** Undoing a sale; measured by its total. */
    VOID_SALE,
    /** Putting cash into the drawer or taking it out; measured by how much. */
    MOVE_CASH,
    /** Opening the drawer without a sale; not measured. */
    OPEN_DRAWER
}
