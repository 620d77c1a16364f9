package dev.comptoir.starter.test;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.client.MockMvcWebTestClient;

/** The subgraph as different callers see it: {@code as.manager(paris).documentName("revenue").execute()}. */
public final class As {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockMvc mvc;

    As(MockMvc mvc) {
        this.mvc = mvc;
    }

    public HttpGraphQlTester cashier(UUID... stores) {
        return token(Tokens.cashier(stores));
    }

    public HttpGraphQlTester manager(UUID... stores) {
        return token(Tokens.manager(stores));
    }

    public HttpGraphQlTester admin() {
        return token(Tokens.admin());
    }

    public HttpGraphQlTester customer() {
        return token(Tokens.customer());
    }

    public HttpGraphQlTester service(String... scopes) {
        return token(Tokens.service(scopes));
    }

    public HttpGraphQlTester partner(String... scopes) {
        return token(Tokens.partner(scopes));
    }

    /** Without a token; the answer is HTTP 401, which a GraphQL tester reports as a failed assertion: see {@link #http}. */
    public HttpGraphQlTester anonymous() {
        return tester(null);
    }

    public HttpGraphQlTester token(String token) {
        return tester(token);
    }

    /** For paths beside GraphQL, and for answers other than 200; {@code null} for nobody. */
    public WebTestClient http(@Nullable String token) {
        return client(token).build();
    }

    private HttpGraphQlTester tester(@Nullable String token) {
        return HttpGraphQlTester.builder(client(token).baseUrl("/graphql")).build();
    }

    private WebTestClient.Builder client(@Nullable String token) {
        var client = MockMvcWebTestClient.bindTo(mvc).responseTimeout(PATIENCE);
        return token == null ? client : client.defaultHeaders(headers -> headers.setBearerAuth(token));
    }
}
