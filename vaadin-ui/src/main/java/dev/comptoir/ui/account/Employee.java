package dev.comptoir.ui.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person who is signed in, as the token tells.
 *
 * @param id the user's id
 * @param name what colleagues call the person
 * @param roles e.g. {@link Roles#MANAGER}
 * @param stores ids of the stores the person is assigned to, and of the central warehouse if it is one of the places;
 *     empty when the token names none, which means all of them
 */
public record Employee(String id, String name, Set<String> roles, Optional<List<String>> stores) {
    /** The id of the central warehouse: people are assigned to it as to a store, though it is none. */
    public static final String CENTRAL_WAREHOUSE = "00000000-0000-7000-8000-000000000001";

    /** The person signed in to the current page or request; nobody's name and no role where there is none. */
    public static Employee signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return new Employee("", "", Set.of(), Optional.of(List.of()));
        }
        return new Employee(user.getSubject(), nameOf(user), rolesOf(authentication.getAuthorities()), storesOf(user));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the figures of a store are this person's business: managers and admins. */
    public boolean seesFigures() {
        return is(Roles.MANAGER) || is(Roles.ADMIN);
    }

    /** Whether a store, by its id, is one of the person's. */
    public boolean mayEnter(String store) {
        return is(Roles.ADMIN) || stores.map(mine -> mine.contains(store)).orElse(true);
    }

    /** Whether the central warehouse is one of the person's places of work: its staff, and admins. */
    public boolean worksAtWarehouse() {
        return isStaff() && mayEnter(CENTRAL_WAREHOUSE);
    }

    /** Whether the person says what leaves the central warehouse: its managers, and admins. */
    public boolean decidesForWarehouse() {
        return seesFigures() && mayEnter(CENTRAL_WAREHOUSE);
    }

    /** Whether the person works for the chain at all; customers and programs do not. */
    public boolean isStaff() {
        return seesFigures() || is(Roles.CASHIER);
    }

    private static String nameOf(ClaimAccessor user) {
        return Optional.ofNullable(user.getClaimAsString("name"))
                .or(() -> Optional.ofNullable(user.getClaimAsString("preferred_username")))
                .orElse("");
    }

    private static Set<String> rolesOf(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<List<String>> storesOf(ClaimAccessor user) {
        @Nullable List<String> stores = user.getClaimAsStringList("stores");
        return Optional.ofNullable(stores).map(List::copyOf);
    }
}
