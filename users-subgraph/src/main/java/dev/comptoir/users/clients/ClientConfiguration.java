package dev.comptoir.users.clients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Where the clients are kept, and how their secrets are checked. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    RegisteredClientRepository registeredClients(JdbcOperations database) {
        return new JdbcRegisteredClientRepository(database);
    }

    /** The one the token endpoint takes; people's passwords have their own. */
    @Bean
    PasswordEncoder clientSecrets() {
        return new ClientSecrets();
    }
}
