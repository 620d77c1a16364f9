package dev.comptoir.bench;

import dev.comptoir.stack.build.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The operations that clients rely on, read where the router keeps them under test. */
public enum Contract {
    DASHBOARD("dashboard.graphql", "Dashboard"),
    SEARCH("catalogue.graphql", "SearchProducts"),
    REGISTER_SALE("till.graphql", "RegisterSale");

    private final String file;
    private final String operation;

    Contract(String file, String operation) {
        this.file = file;
        this.operation = operation;
    }

    /** @throws IllegalStateException when the contract no longer has it */
    public String document(Repository repository) throws IOException {
        var path = repository.router().resolve("operations").resolve(file);
        return in(Files.readString(path));
    }

    /** An operation ends with the first brace that stands at the beginning of a line. */
    String in(String documents) {
        var found = Pattern.compile("^(query|mutation) " + operation + "\\b.*?^}", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(documents);
        if (!found.find()) {
            throw new IllegalStateException("There is no operation %s in %s".formatted(operation, file));
        }
        return found.group();
    }
}
