package dev.comptoir.ui.account;

import dev.comptoir.ui.Surroundings;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The issuer's addresses, written down instead of discovered: the application then starts, and serves who is signed in,
 * while the issuer is away.
 */
record Issuer(String base) {
    /** The registration's name, part of the sign-in address and of the redirect address known to the issuer. */
    static final String NAME = "comptoir";

    static Issuer of(Surroundings surroundings) {
        return new Issuer(surroundings.issuer().toString());
    }

    String keys() {
        return base + "/oauth2/jwks";
    }

    ClientRegistration client(String secret) {
        return ClientRegistration.withRegistrationId(NAME)
                .clientId("comptoir-web")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(base)
                .authorizationUri(base + "/oauth2/authorize")
                .tokenUri(base + "/oauth2/token")
                .jwkSetUri(keys())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", base + "/connect/logout"))
                .build();
    }
}
