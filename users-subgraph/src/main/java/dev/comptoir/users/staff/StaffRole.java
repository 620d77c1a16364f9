package dev.comptoir.users.staff;

/** What a person may do. The other roles of the graph belong to customers and programs. */
public enum StaffRole {
    /** Sells in the stores assigned. */
    CASHIER,
    /** Runs the stores assigned. */
    MANAGER,
    /** Runs the chain. */
    ADMIN
}
