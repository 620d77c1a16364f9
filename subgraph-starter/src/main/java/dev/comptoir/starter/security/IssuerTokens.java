package dev.comptoir.starter.security;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What the issuer signs besides access tokens: tokens for one purpose, with an audience and a type of their own. */
public interface IssuerTokens {

    /**
     * Checks such tokens: signature, issuer, expiry, audience, type. Asks the issuer for its keys at the first token.
     *
     * @param audience the {@code aud} that must be among the token's
     * @param type the {@code typ} that must be in its header
     */
    JwtDecoder of(String audience, String type);
}
