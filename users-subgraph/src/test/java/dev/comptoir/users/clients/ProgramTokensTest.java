package dev.comptoir.users.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.test.TokenClient;
import dev.comptoir.users.test.TokenClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class ProgramTokensTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisteredClientRepository clients;

    @Autowired
    private PasswordEncoder secrets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ClientProperties configured;

    @Autowired
    private WebProperties web;

    @Test
    void aServicesTokenSaysWhatItMayDo() throws Exception {
        Answer token = program("sales", "sales-secret-of-the-tests").credentials();

        assertThat(token.status()).as("%s", token.body()).isEqualTo(200);
        var claims = token.accessClaims();
        assertThat(claims.getSubject()).isEqualTo("sales");
        assertThat(claims.getAudience()).containsExactly("comptoir");
        assertThat(claims.getStringListClaim("roles")).containsExactly("SERVICE");
        assertThat(claims.getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("products.read", "products.write", "inventory.write", "customers.read");
        assertThat(claims.getClaims()).doesNotContainKeys("stores", "name", "preferred_username");
        assertThat(token.body()).doesNotContainKey("refresh_token");
    }

    @Test
    void aServiceMayAskForLessButNotForMore() throws Exception {
        TokenClient sales = program("sales", "sales-secret-of-the-tests");

        assertThat(sales.credentials("inventory.write").accessClaims().getStringClaim("scope"))
                .isEqualTo("inventory.write");
        Answer refused = sales.credentials("inventory.write stores.write");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void theProductsServiceMayTellTheInventory() throws Exception {
        Answer token = program("products", "products-secret-of-the-tests").credentials("inventory.write");

        assertThat(token.accessClaims().getStringClaim("scope")).isEqualTo("inventory.write");
    }

    @Test
    void aPartnerReadsAndIsNoService() throws Exception {
        var claims = program("partner-demo", "demo-password-of-the-tests")
                .credentials()
                .accessClaims();

        assertThat(claims.getStringListClaim("roles")).containsExactly("PARTNER");
        assertThat(claims.getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("catalogue:read", "stock:read", "reports:read");
    }

    @Test
    void aWrongSecretAndAnUnknownProgramAreRefused() {
        for (TokenClient program : List.of(program("sales", "guess"), program("nobody", "guess"))) {
            Answer refused = program.credentials();
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("error")).isEqualTo("invalid_client");
        }
    }

    @Test
    void aProgramWhoseSecretIsNotSetIsNotLetIn() {
        assertThat(clients.findByClientId("import")).isNull();
        assertThat(program("import", "guess").credentials().status()).isEqualTo(401);
    }

    @Test
    void aSecretIsKeptAsAHashThatOutlivesARestartAndGivesWayToANewOne() {
        String before = clients.findByClientId("inventory").getClientSecret();
        assertThat(before).startsWith("$argon2id$").doesNotContain("inventory-secret-of-the-tests");

        startWith(configured);
        assertThat(clients.findByClientId("inventory").getClientSecret()).isEqualTo(before);

        startWith(withInventorySecret("another-secret"));
        assertThat(program("inventory", "another-secret").credentials().status())
                .isEqualTo(200);
        assertThat(program("inventory", "inventory-secret-of-the-tests")
                        .credentials()
                        .status())
                .isEqualTo(401);

        startWith(withInventorySecret(""));
        assertThat(clients.findByClientId("inventory")).isNull();

        startWith(configured);
        assertThat(program("inventory", "inventory-secret-of-the-tests")
                        .credentials()
                        .status())
                .isEqualTo(200);
    }

    private TokenClient program(String id, String secret) {
        return TokenClient.program(mvc, id, secret);
    }

    private void startWith(ClientProperties properties) {
        new ClientRegistrar(clients, secrets, database, properties, web).run(new DefaultApplicationArguments());
    }

    private ClientProperties withInventorySecret(String secret) {
        var services = new java.util.HashMap<>(configured.services());
        services.put("inventory", new ClientProperties.Program(secret, List.of("products.read")));
        return new ClientProperties(configured.webSecret(), Map.copyOf(services), configured.partners());
    }
}
