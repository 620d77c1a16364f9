package dev.comptoir.users.tokens;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** The tokens an authorization has brought forth last; none before its code is exchanged. */
record IssuedTokens(
        @Nullable String access,
        @Nullable String refresh,
        @Nullable String id) {

    static final IssuedTokens NONE = new IssuedTokens(null, null, null);

    static IssuedTokens of(OAuth2Authorization authorization) {
        return new IssuedTokens(
                value(authorization.getAccessToken()),
                value(authorization.getRefreshToken()),
                value(authorization.getToken(OidcIdToken.class)));
    }

    /** The refresh token and the id token, where the newer tokens have another one. */
    List<String> replacedBy(IssuedTokens newer) {
        return Stream.of(
                        Objects.equals(refresh, newer.refresh) ? null : refresh,
                        Objects.equals(id, newer.id) ? null : id)
                .<String>mapMulti((token, into) -> {
                    if (token != null) {
                        into.accept(token);
                    }
                })
                .toList();
    }

    private static @Nullable String value(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? null : token.getToken().getTokenValue();
    }
}
