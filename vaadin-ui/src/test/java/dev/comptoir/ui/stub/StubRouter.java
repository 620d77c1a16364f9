package dev.comptoir.ui.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The router: answers {@code POST /graphql} for whoever has a token that it knows. */
public final class StubRouter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final StubGraph graph = new StubGraph();
    private final Function<String, @Nullable Persona> tokens;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Uploaded> uploads = new CopyOnWriteArrayList<>();
    private final StubStreams streams = new StubStreams();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile boolean away;

    /** What was asked, with the headers that came along. */
    public record Request(String operation, Map<String, Object> variables, Map<String, List<String>> headers) {
        public @Nullable String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    public StubRouter(Function<String, @Nullable Persona> tokens) throws IOException {
        this.tokens = tokens;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/graphql", this::answer);
        server.createContext("/imports", this::takeFile);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public StubGraph graph() {
        return graph;
    }

    public List<Request> requests() {
        return requests;
    }

    /** The subscriptions that are open. */
    public StubStreams streams() {
        return streams;
    }

    /** A stock alert arises, and whoever follows the alerts of the store is told. */
    public void alert(String kind, int product, String store) {
        var alert = graph.alerts().arise(kind, product, Shops.idOf(store));
        streams.tell("StockAlerts", Shops.idOf(store), alert);
    }

    /** A till sells today, before tax, and whoever follows the revenue of the store is told. */
    public void sell(String store, String amount) {
        graph.sell(store, new BigDecimal(amount));
        streams.tell("RevenueChanged", Shops.idOf(store), Map.of("id", Shops.idOf(store)));
    }

    /** The id of a store, by its name. */
    public String storeId(String name) {
        return Shops.idOf(name);
    }

    /** The id of the count that is open in Paris. */
    public String openCount() {
        return graph.counts().open();
    }

    public String barcode(int number) {
        return Shops.barcode(number);
    }

    /** The next few answers are a 503, as when the router starts anew. */
    public void failNext(int answers) {
        failing.set(answers);
    }

    /** The number of a product, by its name. */
    public int productNumber(String name) {
        return Shops.numberOf(name);
    }

    public String productId(int number) {
        return Shops.id("product", number);
    }

    /** From now on every answer is a 503 without GraphQL in it, or not any more. */
    public void setAway(boolean away) {
        this.away = away;
    }

    @SuppressWarnings("unchecked")
    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var persona = authorization == null ? null : tokens.apply(authorization.substring("Bearer ".length()));
        if (away || failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, "<html>upstream connect error</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (persona == null) {
            send(
                    exchange,
                    401,
                    "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}"
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        var request = JSON.readValue(body, Map.class);
        var operation = (String) request.get("operationName");
        var variables = (Map<String, Object>) request.get("variables");
        if ("text/event-stream".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
            streams.serve(exchange, persona, graph, (String) request.get("query"), operation);
            return;
        }
        requests.add(new Request(operation, variables, Map.copyOf(exchange.getRequestHeaders())));
        send(
                exchange,
                200,
                JSON.writeValueAsBytes(graph.execute(persona, (String) request.get("query"), operation, variables)));
    }

    /** Stands in for the services that import: keeps what it is given, and has a short report of refusals. */
    private void takeFile(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, "row,column,reason\n3,Quantity,no number\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        uploads.add(
                new Uploaded(exchange.getRequestURI().getPath(), query, new String(body, StandardCharsets.ISO_8859_1)));
        if (query.contains("refuse-me")) {
            send(exchange, 400, "{\"errors\":[{\"message\":\"Not this one.\"}]}".getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 202, "{\"id\":\"job-1\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file that was handed over, with the parameters as the address bore them. */
    public record Uploaded(String path, String query, String content) {}

    public List<Uploaded> uploads() {
        return uploads;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
