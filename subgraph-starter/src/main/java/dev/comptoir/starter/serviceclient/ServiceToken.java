package dev.comptoir.starter.serviceclient;

import dev.comptoir.starter.errors.Refusal;
import java.time.Duration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/** The access token of this service, fetched from the issuer and kept until shortly before it expires. */
final class ServiceToken {

    private static final String REGISTRATION = "comptoir";
    private static final Duration BEFORE_IT_EXPIRES = Duration.ofSeconds(60);

    private final String client;
    private final InMemoryOAuth2AuthorizedClientService tokens;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;

    ServiceToken(String issuer, String client, ServiceSettings settings, RestClient http) {
        this.client = client;
        if (settings.clientSecret() == null || settings.clientSecret().isBlank()) {
            throw new IllegalStateException("comptoir.client-secret is not set");
        }
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(settings.client().scopes())
                .tokenUri(issuer + "/oauth2/token")
                .build());
        this.tokens = new InMemoryOAuth2AuthorizedClientService(registrations);
        this.manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(http);
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(endpoint);
        provider.setClockSkew(BEFORE_IT_EXPIRES);
        manager.setAuthorizedClientProvider(provider);
    }

    /** @throws Refusal when the issuer cannot be reached or does not know us */
    String value() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(client)
                .build();
        try {
            return manager.authorize(request).getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException e) {
            throw Refusal.unavailable("users", e);
        }
    }

    /** Drops a token that a service did not take, as after a change of keys. */
    void forget() {
        tokens.removeAuthorizedClient(REGISTRATION, client);
    }
}
