package dev.comptoir.users.production;

import dev.comptoir.users.clients.ClientProperties;
import dev.comptoir.users.clients.WebProperties;
import dev.comptoir.users.demo.DemoProperties;
import dev.comptoir.users.staff.Staff;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops the start when the settings would let the wrong people in. */
@Component
@Profile("production")
class ProductionChecks implements InitializingBean {

    /** The secrets of programs are hashed lightly: they must be too long to be guessed. In characters. */
    private static final int SHORTEST_SECRET = 20;

    /** Without these the system does not work; other services may stay unset. */
    private static final Set<String> NEEDED_SERVICES = Set.of("products", "inventory", "sales");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final WebProperties web;
    private final ClientProperties clients;
    private final DemoProperties demo;
    private final Staff staff;

    ProductionChecks(
            @Value("${comptoir.issuer}") String issuer,
            WebProperties web,
            ClientProperties clients,
            DemoProperties demo,
            Staff staff) {
        this.issuer = issuer;
        this.web = web;
        this.clients = clients;
        this.demo = demo;
        this.staff = staff;
    }

    @Override
    public void afterPropertiesSet() {
        var problems = new ArrayList<String>();
        problems.addAll(unencrypted("COMPTOIR_ISSUER", issuer));
        problems.addAll(unencrypted("COMPTOIR_WEB_URL", web.url()));
        secrets().forEach((variable, secret) -> problems.addAll(weak(variable, secret)));
        if (demo.isPresent()) {
            problems.add("demo accounts are configured (comptoir.demo.*): everybody knows their password");
        }
        if (staff.existsByDemoTrueAndEnabledTrue()) {
            problems.add("the database holds accounts that a demo made: use another one, or disable them");
        }
        if (!problems.isEmpty()) {
            throw new ProductionRefusal(problems);
        }
    }

    private static List<String> unencrypted(String variable, String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme()) || THIS_MACHINE.contains(String.valueOf(uri.getHost()))
                ? List.of()
                : List.of("%s is %s: passwords and tokens need https".formatted(variable, address));
    }

    private Map<String, String> secrets() {
        var secrets = new TreeMap<String, String>();
        secrets.put("COMPTOIR_CLIENT_WEB_SECRET", clients.webSecret());
        clients.services().forEach((service, program) -> {
            if (program.hasSecret() || NEEDED_SERVICES.contains(service)) {
                secrets.put("COMPTOIR_CLIENT_%s_SECRET".formatted(service.toUpperCase(Locale.ROOT)), program.secret());
            }
        });
        return secrets;
    }

    private static List<String> weak(String variable, String secret) {
        if (secret.isBlank()) {
            return List.of(variable + " is not set");
        }
        return secret.length() < SHORTEST_SECRET
                ? List.of("%s is shorter than %d characters".formatted(variable, SHORTEST_SECRET))
                : List.of();
    }
}
