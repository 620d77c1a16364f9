package dev.comptoir.stack.demo;

import dev.comptoir.stack.StackEvents;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.access.FreshToken;
import dev.comptoir.stack.access.Graph;
import dev.comptoir.stack.access.ServiceSignIn;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.imports.ImportClient;
import dev.comptoir.stack.imports.ImportKind;
import dev.comptoir.stack.service.Addresses;
import dev.comptoir.stack.service.Part;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the demo into a running system, by the ways that are open to everybody: the services' own interfaces. Each step is
 * safe to repeat.
 */
public final class DemoLoader {
    private static final List<String> REGISTERS = List.of("1", "2");
    private static final String SAVE_REGISTER = """
            mutation ($input: SaveRegisterInput!) {
              saveRegister(input: $input) { __typename ... on ErrorResult { message } }
            }""";
    private static final String SAVE_STORE = """
            mutation ($input: SaveStoreInput!) {
              saveStore(input: $input) { __typename ... on ErrorResult { message } }
            }
            """;

    private static final Map<String, String> SALES = Map.of(
            "mapping", "store=store,receipt=receipt,time=time,sku=sku,quantity=quantity,unit-price=unit_price",
            "returns", "receipt:C");

    /** The inventory hears of new stores a moment after they are made; until then it refuses their stock. */
    private static final int ATTEMPTS = 10;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final DemoChain chain;
    private final Addresses addresses;
    private final DemoState state;
    private final DemoFiles files;
    private final StackEvents events;
    private final HttpClient http;
    private final FreshToken token;

    private DemoLoader(
            DemoChain chain, ComptoirHome home, Addresses addresses, String secret, StackEvents events, HttpClient http)
            throws IOException {
        this.chain = chain;
        this.addresses = addresses;
        this.state = new DemoState(home.demoState());
        this.files = new DemoFiles(home.work().resolve("demo"));
        this.events = events;
        this.http = http;
        var program = new ServiceSignIn(URI.create(addresses.url(Part.USERS)), "import", secret);
        this.token = new FreshToken(() -> program.accessToken(http, "imports.write stores.write"));
    }

    /**
     * Loads what has not been loaded into this home yet.
     *
     * @param secret of the client {@code import}
     * @throws StackFailure when a service refuses; a later start goes on from there
     */
    public static void load(DemoChain chain, ComptoirHome home, Addresses addresses, String secret, StackEvents events)
            throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            new DemoLoader(chain, home, addresses, secret, events, http).load();
        }
    }

    private void load() throws IOException {
        once("stores", this::saveStores);
        once("registers", this::saveRegisters);
        once("products", () -> importFile(ImportKind.PRODUCTS, files.products(), Map.of()));
        once("offers", this::saveOffers);
        once("sales", () -> importFile(ImportKind.SALES, files.sales(shift()), SALES));
        once("stock", this::importStock);
        files.delete();
    }

    private void once(String step, Step work) throws IOException {
        if (!state.isDone(step)) {
            events.step(Text.of("step.demo." + step));
            work.run();
            state.done(step);
        }
    }

    private void saveStores() {
        var graph = new Graph(http, URI.create(addresses.url(Part.SALES)), token.get());
        for (var store : chain.stores()) {
            var result = graph.ask(SAVE_STORE, Map.of("input", store)).path("saveStore");
            if (!result.path("__typename").asString().equals("Store")) {
                throw new StackFailure(
                        "demo.refused", store.name(), result.path("message").asString());
            }
        }
    }

    /** Two in each store; their ids follow from their names, so that a second attempt makes no others. */
    private void saveRegisters() {
        var graph = new Graph(http, URI.create(addresses.url(Part.SALES)), token.get());
        for (var store : chain.stores()) {
            for (String name : REGISTERS) {
                var id = UUID.nameUUIDFromBytes((store.code() + ":" + name).getBytes(StandardCharsets.UTF_8));
                var input = Map.of("id", id, "storeId", store.id(), "name", name);
                var result = graph.ask(SAVE_REGISTER, Map.of("input", input)).path("saveRegister");
                if (!result.path("__typename").asString().equals("Register")) {
                    throw new StackFailure(
                            "demo.refused", name, result.path("message").asString());
                }
            }
        }
    }

    private void saveOffers() throws IOException {
        var graph = new Graph(http, URI.create(addresses.url(Part.PRODUCTS)), token.get());
        var store = chain.store(chain.offers().store());
        chain.offers()
                .save(
                        graph,
                        store.id(),
                        ZoneId.of(store.timeZone()),
                        state.lastDay(LocalDate.now().minusDays(1)));
    }

    private void importStock() throws IOException {
        var file = files.stock();
        var refusals = refusals(ImportKind.STOCK, file, Map.of());
        for (int attempt = 1; !refusals.isEmpty() && attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            refusals = refusals(ImportKind.STOCK, file, Map.of());
        }
        requireNone(file, refusals);
    }

    private void importFile(ImportKind kind, Path file, Map<String, String> parameters) throws IOException {
        requireNone(file, refusals(kind, file, parameters));
    }

    private List<String> refusals(ImportKind kind, Path file, Map<String, String> parameters) throws IOException {
        var client = new ImportClient(http, URI.create(addresses.url(kind.part())), token);
        var outcome = client.run(kind, file, parameters, events::progress);
        if (outcome.hasFailed()) {
            throw new StackFailure("demo.refused", file.getFileName(), String.valueOf(outcome.failure()));
        }
        return outcome.rowsRefused() == 0 ? List.of() : client.firstRefusals(outcome, 1);
    }

    private static void requireNone(Path file, List<String> refusals) {
        if (!refusals.isEmpty()) {
            throw new StackFailure("demo.refused", file.getFileName(), refusals.getFirst());
        }
    }

    private DateShift shift() throws IOException {
        return DateShift.ending(state.lastDay(LocalDate.now().minusDays(1)), chain.salesEnd());
    }

    private interface Step {
        void run() throws IOException;
    }
}
