package dev.comptoir.users.tokens;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authorizations in the database, with one rule more: a refresh token is good once. When one comes a second time,
 * two hold it, one of whom stole it, and the authorization ends for both (RFC 9700, 4.14.2).
 */
class Authorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    /** The access token an authorization had when it was found: what is saved must build on the newest. In memory only. */
    private static final String FOUND_WITH = "comptoir.found-with";

    private final OAuth2AuthorizationService stored;
    private final SpentTokens spent;
    private final TransactionTemplate transaction;

    Authorizations(OAuth2AuthorizationService stored, SpentTokens spent, TransactionTemplate transaction) {
        this.stored = stored;
        this.spent = spent;
        this.transaction = transaction;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OAuth2AuthenticationException when another request used the same code or refresh token in between
     */
    @Override
    public void save(OAuth2Authorization authorization) {
        transaction.executeWithoutResult(status -> {
            IssuedTokens before = spent.lockIssued(authorization.getId());
            String foundWith = authorization.getAttribute(FOUND_WITH);
            if (foundWith != null && !foundWith.equals(nameOf(before))) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            stored.save(OAuth2Authorization.from(authorization)
                    .attributes(attributes -> attributes.remove(FOUND_WITH))
                    .build());
            before.replacedBy(IssuedTokens.of(authorization)).forEach(token -> spent.add(token, authorization.getId()));
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = stored.findByToken(token, type);
        if (found != null) {
            return OAuth2Authorization.from(found)
                    .attribute(FOUND_WITH, nameOf(IssuedTokens.of(found)))
                    .build();
        }
        OAuth2Authorization renewed = type == null
                ? null
                : spent.authorizationOf(token).map(stored::findById).orElse(null);
        if (renewed == null) {
            return null;
        }
        if (OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            end(renewed);
        }
        return OidcParameterNames.ID_TOKEN.equals(type.getValue()) ? renewed : null;
    }

    private void end(OAuth2Authorization authorization) {
        LOG.warn(
                "A spent refresh token came back: the authorization of {} for {} ends",
                authorization.getPrincipalName(),
                authorization.getRegisteredClientId());
        stored.remove(authorization);
    }

    private static String nameOf(IssuedTokens tokens) {
        return tokens.access() == null ? "none yet" : tokens.access();
    }
}
