package dev.comptoir.users.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.TestDatabase;
import dev.comptoir.users.UsersSubgraph;
import dev.comptoir.users.clients.ClientProperties;
import dev.comptoir.users.clients.ClientProperties.Program;
import dev.comptoir.users.clients.WebProperties;
import dev.comptoir.users.demo.DemoProperties;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ProductionChecksTest {

    private static final String SECRET = "a-secret-that-is-long-enough";
    private static final DemoProperties NO_DEMO = new DemoProperties("", List.of());

    private final Staff staff = mock(Staff.class);
    private String issuer = "https://id.shop.test";
    private String web = "https://shop.test";
    private DemoProperties demo = NO_DEMO;
    private ClientProperties clients = clients(SECRET, SECRET);

    @Test
    void properSettingsPass() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        issuer = "http://localhost:4004";
        web = "http://127.0.0.1:8080";
        assertThatCode(this::check).doesNotThrowAnyException();

        issuer = "http://id.shop.test";
        web = "http://localhost.evil.test";
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("COMPTOIR_ISSUER"))
                .anySatisfy(problem -> assertThat(problem).startsWith("COMPTOIR_WEB_URL"));
    }

    @Test
    void everySecretMustBeSetAndLong() {
        clients = clients("", "short");
        assertThat(problems())
                .contains("COMPTOIR_CLIENT_WEB_SECRET is not set")
                .contains("COMPTOIR_CLIENT_SALES_SECRET is shorter than 20 characters");
    }

    @Test
    void aDemoIsRefusedWereItOnlyHalfConfigured() {
        demo = new DemoProperties("demo", List.of());
        assertThat(problems()).singleElement().asString().contains("comptoir.demo");

        demo = new DemoProperties(
                "", List.of(new DemoProperties.Account(Ids.next(), "x", "X", Set.of(StaffRole.ADMIN), null, null)));
        assertThat(problems()).singleElement().asString().contains("comptoir.demo");
    }

    @Test
    void aDatabaseThatADemoUsedIsRefused() {
        when(staff.existsByDemoTrueAndEnabledTrue()).thenReturn(true);
        assertThat(problems()).singleElement().asString().contains("database");
    }

    /** The whole application, to prove that the check is reached and the reason is told. */
    @Test
    void theApplicationDoesNotStart() {
        var application = new SpringApplicationBuilder(UsersSubgraph.class)
                .initializers(new TestDatabase())
                .web(WebApplicationType.SERVLET)
                .profiles("production")
                .properties("server.port=0");

        Throwable failure = catchThrowable(application::run);

        assertThat(failure).rootCause().isInstanceOf(ProductionRefusal.class).hasMessageContaining("comptoir.demo");
        assertThat(new ProductionRefusalAnalyzer().analyze(failure).getDescription())
                .contains("COMPTOIR_ISSUER is http://issuer.test");
    }

    private List<String> problems() {
        return ((ProductionRefusal) catchThrowable(this::check)).problems();
    }

    private void check() {
        new ProductionChecks(issuer, new WebProperties(web), clients, demo, staff).afterPropertiesSet();
    }

    private static ClientProperties clients(String webSecret, String serviceSecret) {
        var service = new Program(serviceSecret, List.of());
        return new ClientProperties(
                webSecret, Map.of("products", service, "inventory", service, "sales", service), Map.of());
    }
}
