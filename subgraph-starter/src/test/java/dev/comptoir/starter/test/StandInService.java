package dev.comptoir.starter.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another service as this one sees it: GraphQL over HTTP, behind a token, and sometimes away. */
public final class StandInService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Operation operation;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean away;
    private volatile CountDownLatch thawed = new CountDownLatch(0);

    /** What the service makes of a mutation's input, or of a query's variables: the whole answer. */
    @FunctionalInterface
    public interface Operation {
        Map<String, Object> carryOut(JsonNode input);
    }

    public StandInService(Operation operation) {
        this.operation = operation;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/graphql", this::answer);
        server.createContext(
                "/oauth2/token",
                exchange ->
                        send(exchange, 200, Map.of("access_token", "t", "token_type", "Bearer", "expires_in", 600)));
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it answers 503, as behind a proxy. */
    public void goAway() {
        away = true;
    }

    /** From now on it takes every call and answers none, as a process that was stopped. */
    public void freeze() {
        thawed = new CountDownLatch(1);
    }

    public void comeBack() {
        away = false;
        thawed.countDown();
    }

    /** How many calls came while it was away or frozen. */
    public int turnedAway() {
        return turnedAway.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        awaitThaw();
        if (away) {
            turnedAway.incrementAndGet();
            send(exchange, 503, Map.of());
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of());
        } else {
            JsonNode variables = request.path("variables");
            send(
                    exchange,
                    200,
                    operation.carryOut(variables.path("input").isMissingNode() ? variables : variables.path("input")));
        }
    }

    private void awaitThaw() {
        try {
            if (thawed.getCount() > 0) {
                turnedAway.incrementAndGet();
            }
            thawed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] text = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }
}
