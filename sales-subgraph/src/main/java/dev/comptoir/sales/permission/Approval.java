package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an approval says; its signature and its age were checked.
 *
 * @param stores those of the one who gives it; empty = all of them
 * @param requestedBy whose act it is for
 */
record Approval(
        UUID id, UUID by, Set<Role> roles, Optional<Set<UUID>> stores, String action, UUID storeId, UUID requestedBy) {

    /** @throws IllegalArgumentException when a claim is missing or malformed */
    static Approval of(Jwt token) {
        return new Approval(
                id(token.getId()),
                id(token.getSubject()),
                texts(token, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                token.hasClaim("stores")
                        ? Optional.of(texts(token, "stores").stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()))
                        : Optional.empty(),
                text(token.getClaimAsString("action")),
                id(token.getClaimAsString("store")),
                id(token.getClaimAsString("requested_by")));
    }

    /** Whether it is for this act of this caller, given by somebody who works in the store. */
    boolean isFor(Caller caller, TillAction wanted, UUID where) {
        return action.equals(wanted.name())
                && storeId.equals(where)
                && requestedBy.equals(caller.userId())
                && stores.map(mine -> mine.contains(where)).orElse(roles.contains(Role.ADMIN));
    }

    private static List<String> texts(Jwt token, String claim) {
        List<String> texts = token.getClaimAsStringList(claim);
        if (texts == null) {
            throw new IllegalArgumentException(claim);
        }
        return texts;
    }

    private static UUID id(@Nullable String text) {
        return UUID.fromString(text(text));
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("A claim is missing");
        }
        return text;
    }
}
