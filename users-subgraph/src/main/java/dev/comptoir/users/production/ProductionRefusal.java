package dev.comptoir.users.production;

import java.util.List;

/** The settings are not fit for real people; the application does not start. */
final class ProductionRefusal extends RuntimeException {

    private final transient List<String> problems;

    ProductionRefusal(List<String> problems) {
        super("Not fit for production: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
