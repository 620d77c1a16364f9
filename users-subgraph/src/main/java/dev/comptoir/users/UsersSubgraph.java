package dev.comptoir.users;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The users subgraph: staff in the graph, and the OAuth2/OIDC issuer of Comptoir. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UsersSubgraph {

    public static void main(String[] arguments) {
        SpringApplication.run(UsersSubgraph.class, arguments);
    }
}
