package dev.comptoir.starter.test;

import dev.comptoir.starter.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A kind of caller in an {@link AccessMatrix}. */
public record Who(Role role, Set<String> scopes) {

    public static final Who CASHIER = new Who(Role.CASHIER, Set.of());
    public static final Who MANAGER = new Who(Role.MANAGER, Set.of());
    public static final Who ADMIN = new Who(Role.ADMIN, Set.of());
    public static final Who CUSTOMER = new Who(Role.CUSTOMER, Set.of());
    /** A partner without a single scope. */
    public static final Who PARTNER = new Who(Role.PARTNER, Set.of());
    /** A service without a single scope. */
    public static final Who SERVICE = new Who(Role.SERVICE, Set.of());

    static final List<Who> EVERYBODY = List.of(CASHIER, MANAGER, ADMIN, CUSTOMER, PARTNER, SERVICE);

    public static Who partner(String... scopes) {
        return new Who(Role.PARTNER, Set.of(scopes));
    }

    public static Who service(String... scopes) {
        return new Who(Role.SERVICE, Set.of(scopes));
    }

    String token(UUID... stores) {
        String[] held = scopes.toArray(String[]::new);
        return switch (role) {
            case CASHIER -> Tokens.cashier(stores);
            case MANAGER -> Tokens.manager(stores);
            case ADMIN -> Tokens.admin();
            case CUSTOMER -> Tokens.customer();
            case PARTNER -> Tokens.partner(held);
            case SERVICE -> Tokens.service(held);
        };
    }

    @Override
    public String toString() {
        return role + (scopes.isEmpty() ? "" : " with " + String.join(", ", scopes));
    }
}
