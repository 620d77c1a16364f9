package dev.comptoir.starter.serviceclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.json.JsonMapper;

class ServiceGraphQlTest {

    private static final ParameterizedTypeReference<List<String>> NAMES = new ParameterizedTypeReference<>() {};

    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch patience = new CountDownLatch(1);
    private IntFunction<String> answers = call -> "200 {\"data\": {\"thing\": {\"names\": [\"a\", \"b\"]}}}";
    private HttpServer server;
    private ServiceGraphQl services;
    private ServiceGraphQl patient;

    @BeforeEach
    void aServiceAndAnIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", exchange -> {
            requests.add("token " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body(exchange));
            answer(
                    exchange,
                    "200 {\"access_token\": \"t%d\", \"token_type\": \"Bearer\", \"expires_in\": 600}"
                            .formatted(tokens.incrementAndGet()));
        });
        server.createContext("/graphql", exchange -> {
            requests.add("graphql " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("traceparent"));
            body(exchange);
            answer(exchange, answers.apply(calls.incrementAndGet()));
        });
        server.start();
        services = waiting(Duration.ofMillis(700));
        patient = waiting(Duration.ofSeconds(30));
    }

    private ServiceGraphQl waiting(Duration time) {
        String url = "http://localhost:" + server.getAddress().getPort();
        var settings = new ServiceSettings(
                Map.of("things", new ServiceSettings.Service(URI.create(url))),
                "secret",
                new ServiceSettings.Client(List.of("things.write", "other.read"), Duration.ofSeconds(1), time));
        return new ServiceClientAutoConfiguration()
                .serviceGraphQl(settings, JsonMapper.builder().build(), "sales", url);
    }

    @AfterEach
    void stop() {
        patience.countDown();
        server.stop(0);
    }

    @Test
    void aCallIsMadeAsThisServiceInTheCurrentTrace() {
        assertThat(names("{ thing { names } }")).containsExactly("a", "b");
        assertThat(names("{ thing { names } }")).containsExactly("a", "b");
        assertThat(requests).hasSize(3);
        assertThat(requests.getFirst())
                .contains("Basic ")
                .contains("grant_type=client_credentials")
                .contains("things.write");
        assertThat(requests.get(1)).contains("Bearer t1").containsPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void aTokenThatIsNotTakenIsRenewedOnce() {
        IntFunction<String> good = answers;
        answers = call -> call == 1 ? "401 {}" : good.apply(call);
        assertThat(names("{ thing { names } }")).hasSize(2);
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aQueryIsTriedAgainAndAMutationIsNot() {
        IntFunction<String> good = answers;
        answers = call -> call % 2 == 1 ? "503 {}" : good.apply(call);
        assertThat(names("{ thing { names } }")).hasSize(2);
        assertThat(calls).hasValue(2);
        assertThatThrownBy(() -> names("mutation { thing { names } }")).satisfies(this::isUnavailable);
        assertThat(calls).hasValue(3);
        answers = call -> call == 4 ? "503 {}" : good.apply(call);
        assertThat(services.executeRepeatable("things", "mutation { thing { names } }", Map.of(), "thing.names", NAMES))
                .hasSize(2);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAlone() {
        answers = call -> "503 {}";
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> names("{ thing { names } }")).satisfies(this::isUnavailable);
        }
        assertThat(calls.get()).isLessThan(8);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsUnavailable() {
        frozen();
        assertThatThrownBy(() -> names("mutation { thing { names } }")).satisfies(this::isUnavailable);
    }

    @Test
    void whoCannotWaitIsAnsweredByHisDeadlineAlthoughMoreWasAllowed() {
        names(patient);
        frozen();
        long start = System.nanoTime();

        assertThatThrownBy(() -> names(patient.within(Duration.ofMillis(300)))).satisfies(this::isUnavailable);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(calls.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void withinADeadlineAQueryIsTriedAgain() {
        IntFunction<String> good = answers;
        answers = call -> call == 1 ? "503 {}" : good.apply(call);

        assertThat(names(patient.within(Duration.ofSeconds(20)))).containsExactly("a", "b");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aServiceThatMissesDeadlinesIsLeftAloneByEverybody() {
        names(patient);
        frozen();
        ServiceGraphQl impatient = patient.within(Duration.ofMillis(200));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> names(impatient)).satisfies(this::isUnavailable);
        }

        int before = calls.get();

        assertThatThrownBy(() -> names(patient)).satisfies(this::isUnavailable);

        assertThat(calls).hasValue(before);
    }

    @Test
    void anIssuerThatIsFrozenHoldsNobodyUpLongerThanHisDeadline() {
        server.removeContext("/oauth2/token");
        server.createContext("/oauth2/token", exchange -> awaitTheEnd());
        long start = System.nanoTime();

        assertThatThrownBy(() -> names(patient.within(Duration.ofMillis(300)))).satisfies(this::isUnavailable);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anErrorOfTheOtherSideIsTyped() {
        answers = call -> "200 {\"errors\": [{\"message\": \"no\", \"extensions\": {\"code\": \"BAD_USER_INPUT\"}}]}";
        assertThatThrownBy(() -> names("{ thing { names } }"))
                .isInstanceOfSatisfying(
                        ServiceError.class, e -> assertThat(e.code()).isEqualTo("BAD_USER_INPUT"));
        answers = call -> "200 {\"data\": {\"thing\": null}}";
        assertThatThrownBy(() -> names("{ thing { names } }")).isInstanceOf(ServiceError.class);
        answers = call ->
                "200 {\"errors\": [{\"message\": \"no\", \"extensions\": {\"code\": \"SUBGRAPH_UNAVAILABLE\"}}]}";
        assertThatThrownBy(() -> names("{ thing { names } }")).satisfies(this::isUnavailable);
    }

    @Test
    void anIssuerThatIsAwayMakesTheCallUnavailable() {
        server.removeContext("/oauth2/token");
        assertThatThrownBy(() -> names("{ thing { names } }")).satisfies(this::isUnavailable);
    }

    private void frozen() {
        answers = call -> {
            awaitTheEnd();
            return "200 {}";
        };
    }

    private static List<String> names(ServiceGraphQl services) {
        return services.execute("things", "{ thing { names } }", Map.of(), "thing.names", NAMES);
    }

    private List<String> names(String document) {
        return services.execute("things", document, Map.of(), "thing.names", NAMES);
    }

    private void isUnavailable(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.SUBGRAPH_UNAVAILABLE));
    }

    private void awaitTheEnd() {
        try {
            patience.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String statusAndBody) throws IOException {
        byte[] body = statusAndBody.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(Integer.parseInt(statusAndBody.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
