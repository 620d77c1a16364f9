package dev.comptoir.stack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shops and the people of {@code demo/demo.yaml}.
 *
 * @param warehouse the id of the central warehouse
 * @param salesEnd the last day of the sales as they are shipped
 * @param password of all accounts
 * @param offers what one of the shops sells for less
 */
public record DemoChain(
        List<DemoStore> stores,
        String warehouse,
        LocalDate salesEnd,
        String password,
        List<DemoAccount> accounts,
        DemoOffers offers) {

    private static final String WAREHOUSE = "central";

    /** A shop; the id is fixed, so that everything finds it in whatever order it is made. */
    public record DemoStore(
            String id,
            String code,
            String name,
            String city,
            String address,
            String language,
            String timeZone,
            List<DemoTax> taxes) {}

    /** A tax, its rate a fraction, and the made-up number under which the store pays it. */
    public record DemoTax(String name, String rate, String number) {}

    /**
     * A person.
     *
     * @param stores none means all of them
     * @param pin to approve with at a till; null for none
     */
    public record DemoAccount(
            String id,
            String username,
            String name,
            String role,
            List<String> stores,
            @Nullable String pin) {}

    public static DemoChain load() throws IOException {
        try (InputStream file = DemoChain.class.getResourceAsStream("/demo/demo.yaml")) {
            Object read = new Yaml().load(Objects.requireNonNull(file));
            return JsonMapper.shared().convertValue(read, DemoChain.class);
        }
    }

    /** The accounts as the users subgraph wants them configured, in environment variables. */
    public Map<String, String> accountsEnvironment() {
        var environment = new HashMap<String, String>();
        environment.put("COMPTOIR_DEMO_PASSWORD", password);
        for (int i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            var prefix = "COMPTOIR_DEMO_ACCOUNTS_" + i + "_";
            environment.put(prefix + "ID", account.id());
            environment.put(prefix + "USERNAME", account.username());
            environment.put(prefix + "DISPLAYNAME", account.name());
            environment.put(prefix + "ROLES", account.role());
            if (account.pin() != null) {
                environment.put(prefix + "PIN", account.pin());
            }
            if (!account.stores().isEmpty()) {
                environment.put(
                        prefix + "STORES",
                        account.stores().stream().map(this::idOf).collect(Collectors.joining(",")));
            }
        }
        return environment;
    }

    /** The shop of this code. */
    DemoStore store(String code) {
        return stores.stream()
                .filter(store -> store.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String idOf(String code) {
        return code.equals(WAREHOUSE) ? warehouse : store(code).id();
    }
}
