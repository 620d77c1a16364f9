package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few customers, found and kept as the users service would, until it begins again. */
final class StubCustomers {
    private final StubGraph graph;
    private final Map<String, Map<String, Object>> customers = new LinkedHashMap<>();

    StubCustomers(StubGraph graph) {
        this.graph = graph;
        beginAgain();
    }

    void beginAgain() {
        customers.clear();
        know("Amélie Petit", "amelie.petit@example.com", "06 12 34 56 78", "Prefers to be called in the morning");
        know("Jean Dupont", "jean.dupont@example.com", null, null);
        know("Marie Dupont", null, "+33 1 44 55 66 77", null);
        know("Zoé Müller", "zoe@example.org", null, null);
    }

    private void know(String name, @Nullable String email, @Nullable String phone, @Nullable String note) {
        var customer = new HashMap<String, Object>();
        customer.put("__typename", "Customer");
        customer.put("id", Shops.id("customer", customers.size()));
        customer.put("name", name);
        customer.put("email", email);
        customer.put("phone", phone);
        customer.put("note", note);
        customers.put(String.valueOf(customer.get("id")), customer);
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("customers", this::find))
                .type("Mutation", type -> type.dataFetcher("saveCustomer", this::save)
                        .dataFetcher("eraseCustomer", this::erase));
    }

    @Nullable
    Map<String, Object> byId(@Nullable Object id) {
        return id == null ? null : customers.get(String.valueOf(id));
    }

    private Object find(DataFetchingEnvironment env) {
        var wanted = folded(Objects.requireNonNullElse(env.<String>getArgument("search"), ""));
        var found = customers.values().stream()
                .filter(customer -> customer.get("name") != null)
                .filter(customer -> Stream.of(wanted.split(" "))
                        .allMatch(word -> folded(all(customer)).contains(" " + word)))
                .toList();
        return graph.up(
                "users",
                Map.of(
                        "totalCount",
                        found.size(),
                        "nodes",
                        found.stream().limit(env.<Integer>getArgument("first")).toList(),
                        "pageInfo",
                        Map.of("hasNextPage", false, "hasPreviousPage", false)));
    }

    private static String all(Map<String, Object> customer) {
        return " %s %s %s".formatted(customer.get("name"), customer.get("email"), customer.get("phone"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Object save(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        var email = String.valueOf(input.getOrDefault("email", "none@example.com"));
        if (!email.contains("@")) {
            return Map.of(
                    "__typename",
                    "InvalidCustomerError",
                    "message",
                    "This is not an e-mail address.",
                    "field",
                    "EMAIL");
        }
        if (String.valueOf(input.get("name")).isBlank()) {
            return Map.of("__typename", "InvalidCustomerError", "message", "A customer has a name.", "field", "NAME");
        }
        var customer = new HashMap<>(input);
        customer.put("__typename", "Customer");
        customers.put(String.valueOf(input.get("id")), customer);
        return graph.up("users", customer);
    }

    private Object erase(DataFetchingEnvironment env) {
        var customer = Objects.requireNonNull(customers.get(env.<String>getArgument("id")));
        List.of("name", "email", "phone", "note").forEach(field -> customer.put(field, null));
        return graph.up("users", customer);
    }
}
