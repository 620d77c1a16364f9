package dev.comptoir.starter.serviceclient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other services are, and how this one signs in to them.
 *
 * @param clientSecret of the client that bears this application's name
 */
@ConfigurationProperties("comptoir")
record ServiceSettings(
        @DefaultValue Map<String, Service> services,
        @Nullable String clientSecret,
        @DefaultValue Client client) {

    record Service(@Nullable URI url) {}

    /** @param scopes what this service asks for in its tokens */
    record Client(
            @DefaultValue List<String> scopes,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("5s") Duration readTimeout) {}

    URI urlOf(String service) {
        Service known = services.get(service);
        if (known == null || known.url() == null) {
            throw new IllegalStateException("comptoir.services.%s.url is not set".formatted(service));
        }
        return known.url().resolve("/graphql");
    }
}
