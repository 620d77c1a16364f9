package dev.comptoir.users.tokens;

import dev.comptoir.users.clients.ClientRoles;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says, as docs/conventions.md has it. The person is read anew for every token, so that a changed role shows
 * within one token's life, and a suspended person gets none.
 *
 * <p>Lists in claims are {@link ArrayList}s: the claims are kept with the authorization, and the reader that brings them
 * back for a refresh knows no immutable ones.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "comptoir";

    private final Staff staff;

    TokenClaims(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        JwtClaimsSet.Builder claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(listOf(List.of(AUDIENCE)));
            claims.claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeProgram(context, claims);
        } else {
            describePerson(personOf(context), claims);
        }
    }

    private static void describeProgram(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        claims.claim(
                "roles",
                listOf(ClientRoles.of(context.getRegisteredClient()).map(Enum::name).stream()
                        .toList()));
    }

    private static void describePerson(User person, JwtClaimsSet.Builder claims) {
        claims.claim("preferred_username", person.username().value());
        claims.claim("name", person.displayName());
        claims.claim(
                "roles", listOf(person.roles().stream().map(Enum::name).sorted().toList()));
        person.stores()
                .ids()
                .ifPresent(ids -> claims.claim(
                        "stores", listOf(ids.stream().map(UUID::toString).toList())));
    }

    /** @throws OAuth2AuthenticationException for somebody who was suspended or removed since signing in */
    private User personOf(JwtEncodingContext context) {
        return staff.findById(UUID.fromString(context.getPrincipal().getName()))
                .filter(User::isEnabled)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private static List<String> listOf(Collection<String> values) {
        return new ArrayList<>(values);
    }
}
