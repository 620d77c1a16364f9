package dev.comptoir.users.clients;

import dev.comptoir.starter.security.Role;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The role of a program that acts in its own name, kept among the settings of the client. */
public final class ClientRoles {

    static final String SETTING = "comptoir.role";

    private ClientRoles() {}

    /** The role of this client; none for one that only acts for people. */
    public static Optional<Role> of(RegisteredClient client) {
        return Optional.ofNullable(client.getClientSettings().<String>getSetting(SETTING))
                .map(Role::valueOf);
    }
}
