package dev.comptoir.ui.account;

/** The roles of the people who work in the shops, as tokens name them. */
public final class Roles {
    public static final String CASHIER = "CASHIER";
    public static final String MANAGER = "MANAGER";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
