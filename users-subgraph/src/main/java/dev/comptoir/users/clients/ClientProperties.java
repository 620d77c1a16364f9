package dev.comptoir.users.clients;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programs that may ask for tokens. A program whose secret is blank is not let in; there are no secrets by default.
 *
 * @param webSecret the secret of the web app
 * @param services our own services by client id, and what each may do
 * @param partners partners' programs by client id, and what each may read
 */
@ConfigurationProperties("comptoir.clients")
public record ClientProperties(
        @DefaultValue("") String webSecret,
        @DefaultValue Map<String, Program> services,
        @DefaultValue Map<String, Program> partners) {

    /**
     * A program that acts in its own name.
     *
     * @param secret what it proves itself with
     * @param scopes what it may do, as the schema's {@code @requiresScopes} names it
     */
    public record Program(
            @DefaultValue("") String secret, @DefaultValue List<String> scopes) {

        public boolean hasSecret() {
            return !secret.isBlank();
        }
    }
}
