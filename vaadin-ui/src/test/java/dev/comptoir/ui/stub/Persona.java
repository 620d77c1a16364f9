package dev.comptoir.ui.stub;

import java.util.List;
import java.util.Optional;

/** The people of the demo, as their tokens describe them. */
public enum Persona {
    ADMIN("admin", "Ada Whitfield", List.of("ADMIN"), Optional.empty()),
    MANAGER("manager", "Margaux Delacroix", List.of("MANAGER"), Optional.of(Shops.ALL_PLACES)),
    MANAGER_PARIS("manager.paris", "Noémie Laurent", List.of("MANAGER"), Optional.of(List.of(Shops.PARIS))),
    CASHIER_PARIS("cashier.paris", "Baptiste Moreau", List.of("CASHIER"), Optional.of(List.of(Shops.PARIS))),
    CUSTOMER("customer", "Olga Customer", List.of("CUSTOMER"), Optional.of(List.of()));

    private final String username;
    private final String displayName;
    private final List<String> roles;
    private final Optional<List<String>> stores;

    Persona(String username, String displayName, List<String> roles, Optional<List<String>> stores) {
        this.username = username;
        this.displayName = displayName;
        this.roles = roles;
        this.stores = stores;
    }

    /** As tokens and answers name the person. */
    public String id() {
        return Shops.id("user", ordinal());
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public List<String> roles() {
        return roles;
    }

    public Optional<List<String>> stores() {
        return stores;
    }

    public boolean mayEnter(String store) {
        return stores.map(ids -> ids.contains(store)).orElse(true);
    }
}
