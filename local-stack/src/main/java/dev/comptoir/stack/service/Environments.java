package dev.comptoir.stack.service;

import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each part is told by its environment, as {@code docs/conventions.md} promises.
 *
 * @param accounts the configuration of the demo's accounts, for the users subgraph
 */
record Environments(ComptoirHome home, Addresses addresses, Secrets secrets, Map<String, String> accounts) {

    Map<String, String> of(Part part) {
        return switch (part) {
            case POSTGRES, MAIL -> Map.of();
            case ROUTER -> router();
            case UI -> ui();
            case USERS, PRODUCTS, INVENTORY, SALES -> subgraph(part);
        };
    }

    /** What the program of that name proves itself with. */
    String clientSecret(String client) {
        return secrets.of("client." + client);
    }

    /** Of the owner of the part's database, who bears the part's name. */
    String databasePassword(Part part) {
        return secrets.of("database." + part.id());
    }

    private Map<String, String> subgraph(Part part) {
        var environment = jvm(part);
        environment.put(
                "COMPTOIR_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(addresses.port(Part.POSTGRES), part.id()));
        environment.put("COMPTOIR_DB_USER", part.id());
        environment.put("COMPTOIR_DB_PASSWORD", databasePassword(part));
        environment.put("COMPTOIR_WORK_FOLDER", home.work().resolve(part.id()).toString());
        if (part == Part.SALES) {
            environment.put("COMPTOIR_SMTP_HOST", "localhost");
            environment.put("COMPTOIR_SMTP_PORT", addresses.port(Part.MAIL) + "");
        }
        if (part == Part.USERS) {
            for (String client : List.of("web", "products", "inventory", "sales", "import")) {
                environment.put(secretVariable(client), clientSecret(client));
            }
            environment.put("COMPTOIR_WEB_URL", addresses.url(Part.UI));
            environment.putAll(accounts);
        } else {
            environment.put(secretVariable(part.id()), clientSecret(part.id()));
        }
        return environment;
    }

    private Map<String, String> ui() {
        var environment = jvm(Part.UI);
        environment.put(secretVariable("web"), clientSecret("web"));
        return environment;
    }

    private Map<String, String> router() {
        var environment = urls();
        environment.put("PORT", addresses.port(Part.ROUTER) + "");
        environment.put("NODE_ENV", "production");
        return environment;
    }

    private Map<String, String> jvm(Part part) {
        var environment = urls();
        environment.put("SERVER_PORT", addresses.port(part) + "");
        // The C library gives each thread a pool of memory of its own; with dozens of threads that is most of the
        // growth.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private Map<String, String> urls() {
        var environment = new HashMap<String, String>();
        environment.put("COMPTOIR_ISSUER", addresses.url(Part.USERS));
        environment.put("COMPTOIR_LOG", "text");
        for (Part part : Part.values()) {
            if (part != Part.POSTGRES && part != Part.MAIL) {
                environment.put(part.urlVariable(), addresses.url(part));
            }
        }
        return environment;
    }

    private static String secretVariable(String client) {
        return "COMPTOIR_CLIENT_" + client.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
    }
}
