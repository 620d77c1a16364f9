package dev.comptoir.users.clients;

import dev.comptoir.starter.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the registered clients what the configuration says, at every start: new ones are added, changed ones (a new
 * secret, another address, other scopes) replaced, and those that are no longer configured removed.
 */
@Component
class ClientRegistrar implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ClientRegistrar.class);

    private final RegisteredClientRepository clients;
    private final PasswordEncoder secrets;
    private final JdbcClient database;
    private final ClientProperties configured;
    private final WebProperties web;

    ClientRegistrar(
            RegisteredClientRepository clients,
            PasswordEncoder secrets,
            JdbcClient database,
            ClientProperties configured,
            WebProperties web) {
        this.clients = clients;
        this.secrets = secrets;
        this.database = database;
        this.configured = configured;
        this.web = web;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<RegisteredClient> wanted = wanted();
        wanted.forEach(this::register);
        removeAllBut(wanted.stream().map(RegisteredClient::getClientId).toList());
    }

    private List<RegisteredClient> wanted() {
        var wanted = new ArrayList<RegisteredClient>();
        if (!configured.webSecret().isBlank()) {
            wanted.add(KnownClients.web(configured.webSecret(), web));
        }
        wanted.add(KnownClients.commandLine());
        wanted.addAll(KnownClients.inTheirOwnName(configured.services(), Role.SERVICE));
        wanted.addAll(KnownClients.inTheirOwnName(configured.partners(), Role.PARTNER));
        return wanted;
    }

    private void register(RegisteredClient wanted) {
        RegisteredClient known = clients.findByClientId(wanted.getClientId());
        if (known == null || !sameSecret(wanted.getClientSecret(), known.getClientSecret()) || !alike(wanted, known)) {
            clients.save(hashed(wanted));
            LOG.info("Client {} {}", wanted.getClientId(), known == null ? "registered" : "updated");
        }
    }

    private boolean sameSecret(@Nullable String wanted, @Nullable String hash) {
        return wanted == null || hash == null ? wanted == hash : secrets.matches(wanted, hash);
    }

    private static boolean alike(RegisteredClient one, RegisteredClient other) {
        return one.getScopes().equals(other.getScopes())
                && one.getRedirectUris().equals(other.getRedirectUris())
                && one.getPostLogoutRedirectUris().equals(other.getPostLogoutRedirectUris())
                && one.getAuthorizationGrantTypes().equals(other.getAuthorizationGrantTypes())
                && one.getClientAuthenticationMethods().equals(other.getClientAuthenticationMethods())
                && Objects.equals(one.getClientSettings(), other.getClientSettings())
                && Objects.equals(one.getTokenSettings(), other.getTokenSettings());
    }

    private RegisteredClient hashed(RegisteredClient client) {
        String secret = client.getClientSecret();
        return secret == null
                ? client
                : RegisteredClient.from(client)
                        .clientSecret(secrets.encode(secret))
                        .build();
    }

    private void removeAllBut(List<String> ids) {
        List<String> removed = database.sql(
                        "delete from oauth2_registered_client where client_id not in (:ids) returning client_id")
                .param("ids", ids)
                .query(String.class)
                .list();
        removed.forEach(id -> LOG.info("Client {} removed: it is no longer configured", id));
        // An authorization without its client cannot even be read.
        database.sql("delete from oauth2_authorization where registered_client_id not in (:ids)")
                .param("ids", ids)
                .update();
    }
}
