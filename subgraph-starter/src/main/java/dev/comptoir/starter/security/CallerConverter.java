package dev.comptoir.starter.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from the claims of a valid token; a claim of the wrong shape makes the token invalid. */
final class CallerConverter implements Converter<Jwt, CallerToken> {

    @Override
    public CallerToken convert(Jwt jwt) {
        try {
            return new CallerToken(jwt, new Caller(subject(jwt), roles(jwt), stores(jwt), scopes(jwt)));
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("A claim of the token is malformed", e);
        }
    }

    private static String subject(Jwt jwt) {
        if (jwt.getSubject() == null || jwt.getSubject().isBlank()) {
            throw new IllegalArgumentException("sub");
        }
        return jwt.getSubject();
    }

    private static Set<Role> roles(Jwt jwt) {
        var roles = new HashSet<Role>();
        for (String role : texts(jwt, "roles")) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    private static Optional<Set<UUID>> stores(Jwt jwt) {
        if (!jwt.hasClaim("stores")) {
            return Optional.empty();
        }
        var stores = new HashSet<UUID>();
        for (String store : texts(jwt, "stores")) {
            stores.add(UUID.fromString(store));
        }
        return Optional.of(stores);
    }

    /** Separated by spaces, as in OAuth, or a list, as the authorization server of Spring writes them. */
    private static Set<String> scopes(Jwt jwt) {
        return jwt.getClaim("scope") instanceof String text
                ? (text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+")))
                : texts(jwt, "scope");
    }

    private static Set<String> texts(Jwt jwt, String claim) {
        Object value = jwt.getClaim(claim);
        var texts = new HashSet<String>();
        if (value == null) {
            return texts;
        }
        if (!(value instanceof Collection<?> items)) {
            throw new IllegalArgumentException(claim);
        }
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw new IllegalArgumentException(claim);
            }
            texts.add(text);
        }
        return texts;
    }
}
