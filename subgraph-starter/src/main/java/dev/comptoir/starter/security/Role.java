package dev.comptoir.starter.security;

/** What a person or a program is to the company; the {@code roles} of an access token. */
public enum Role {
    CASHIER,
    MANAGER,
    ADMIN,
    CUSTOMER,
    PARTNER,
    SERVICE;

    /** The role as a scope, the form in which the schema asks for it: {@code role:MANAGER}. */
    public String asScope() {
        return "role:" + name();
    }
}
