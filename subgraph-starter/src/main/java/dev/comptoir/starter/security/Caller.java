package dev.comptoir.starter.security;

import dev.comptoir.starter.errors.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent the request, as the access token tells.
 *
 * @param subject the id of a user, or the client id of a program
 * @param stores the stores the caller is assigned to; empty = all of them
 * @param scopes the scopes of the token; a role is none of them, see {@link #holds}
 */
public record Caller(String subject, Set<Role> roles, Optional<Set<UUID>> stores, Set<String> scopes) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        // A token of the staff that names no store gives none; only these roles work for the whole company.
        if (stores.isEmpty()
                && roles.stream().noneMatch(EnumSet.of(Role.ADMIN, Role.SERVICE, Role.PARTNER)::contains)) {
            stores = Optional.of(Set.of());
        }
        stores = stores.map(Set::copyOf);
    }

    /** @throws Refusal when nobody is signed in */
    public static Caller current() {
        return ifSignedIn().orElseThrow(() -> Refusal.unauthenticated("caller.unknown"));
    }

    public static Optional<Caller> ifSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? Optional.of(token.caller())
                : Optional.empty();
    }

    /** @throws Refusal when the caller is a program and no person */
    public UUID userId() {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw Refusal.forbidden("caller.no-person");
        }
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller has this scope, or the role when it is written {@code role:<ROLE>}. */
    public boolean holds(String scope) {
        return scopes.contains(scope)
                || roles.stream().anyMatch(role -> role.asScope().equals(scope));
    }

    public boolean mayAccessAllStores() {
        return stores.isEmpty();
    }

    public boolean mayAccessStore(UUID store) {
        return stores.isEmpty() || stores.get().contains(store);
    }

    /** @throws Refusal when the store is none of the caller's */
    public void requireStore(UUID store) {
        if (!mayAccessStore(store)) {
            throw Refusal.forbidden("store.not-yours", store);
        }
    }

    /** Those of these stores that the caller may see. */
    public Set<UUID> among(Collection<UUID> wanted) {
        var mine = new HashSet<>(wanted);
        stores.ifPresent(mine::retainAll);
        return mine;
    }
}
