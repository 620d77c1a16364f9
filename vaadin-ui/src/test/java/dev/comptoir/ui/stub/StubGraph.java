package dev.comptoir.ui.stub;

import dev.comptoir.ui.stub.Shops.Level;
import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorException;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** The public graph over the figures of {@link Shops}: what it answers is valid by the router's own schema. */
public final class StubGraph {
    public static final Path PUBLIC_SCHEMA = Path.of("../router/public.graphql");

    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, Object>> imports = new ConcurrentHashMap<>();
    private final StubReplenishment replenishment = new StubReplenishment(this);
    private final StubCustomers customers = new StubCustomers(this);
    private final StubParking parking = new StubParking(this, customers);
    private final StubTill till = new StubTill(this);
    private final StubCards cards = new StubCards(this, till);
    private final StubRefunds refunds = new StubRefunds(this, till);
    private final StubPrices prices = new StubPrices(this);
    private final StubOversight oversight = new StubOversight(this);
    private final StubStores stores = new StubStores(this);
    private final Map<String, Integer> onHand = new ConcurrentHashMap<>();
    private final Map<String, BigDecimal> soldToday = new ConcurrentHashMap<>();
    private final StubAlerts alerts = new StubAlerts();
    private final StubCounts counts = new StubCounts(this);
    private final GraphQL graphql = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(schema(), wiring()))
            .build();

    /** From now on a service does not answer: {@code sales}, {@code inventory}, {@code products}. */
    public void breakDown(String service) {
        down.add(service);
    }

    /** A service answers again, and everything is as it left it. */
    public void repairOnly(String service) {
        down.remove(service);
    }

    /** All services answer again. */
    public void repair() {
        down.clear();
        replenishment.beginAgain();
        till.beginAgain();
        customers.beginAgain();
        parking.beginAgain();
        oversight.beginAgain();
        stores.beginAgain();
        prices.beginAgain();
        cards.beginAgain();
        refunds.beginAgain();
        onHand.clear();
        alerts.forget();
        counts.beginAgain();
    }

    /** A till of a store sells today. */
    void sell(String store, BigDecimal amount) {
        soldToday.merge(Shops.idOf(store), amount, BigDecimal::add);
    }

    private BigDecimal sold(DataFetchingEnvironment env, LocalDate day) {
        var more = day.equals(LocalDate.parse("2026-11-21"))
                ? soldToday.getOrDefault(Shops.IDS.get(storeIndex(env)), BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return Shops.sold(storeIndex(env), day).add(more);
    }

    /** Another page has sold something under this key. */
    public void soldElsewhere(Object key) {
        till.soldElsewhere(key);
    }

    /** From now on a store has so many of a product. */
    public void stockIs(String store, int product, int quantity) {
        onHand.put(Shops.idOf(store) + product, quantity);
    }

    /** Another till takes all parked sales up. */
    public void parkedSalesAreTakenElsewhere() {
        parking.takeAll();
    }

    StubCustomers customers() {
        return customers;
    }

    StubCounts counts() {
        return counts;
    }

    public StubAlerts alerts() {
        return alerts;
    }

    /** What an import is asked to look like from now on. */
    public void importIs(String id, Map<String, Object> job) {
        imports.put(id, job);
    }

    /** Somebody else decides a request for goods. */
    public void replenishmentOf(String id, String status) {
        replenishment.decideElsewhere(id, status);
    }

    Map<String, Object> execute(Persona persona, String query, String operation, Map<String, Object> variables) {
        return graphql.execute(ExecutionInput.newExecutionInput(query)
                        .operationName(operation)
                        .variables(variables)
                        .graphQLContext(Map.of(Persona.class, persona)))
                .toSpecification();
    }

    /** The answer that a subscriber gets for one event of it. */
    Map<String, Object> tell(Persona persona, String query, String operation, Map<String, Object> event) {
        var told = graphql.execute(ExecutionInput.newExecutionInput(query)
                .operationName(operation)
                .graphQLContext(Map.of(Persona.class, persona, StubStreams.EVENT, event)));
        var answer = new CompletableFuture<ExecutionResult>();
        FlowAdapters.toFlowPublisher(told.<Publisher<ExecutionResult>>getData()).subscribe(new OneOnly<>(answer));
        return answer.join().toSpecification();
    }

    public static TypeDefinitionRegistry schema() {
        try {
            return new SchemaParser().parse(Files.readString(PUBLIC_SCHEMA));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        List.of("Decimal", "Quantity", "CurrencyCode", "Date", "DateTime").forEach(name -> wiring.scalar(asItIs(name)));
        TypeResolver asItSays = env -> env.getSchema()
                .getObjectType((String) env.<Map<String, Object>>getObject().get("__typename"));
        schema().getTypes(graphql.language.InterfaceTypeDefinition.class)
                .forEach(it -> wiring.type(it.getName(), type -> type.typeResolver(asItSays)));
        schema().getTypes(graphql.language.UnionTypeDefinition.class)
                .forEach(it -> wiring.type(it.getName(), type -> type.typeResolver(asItSays)));
        replenishment.answer(wiring);
        counts.answer(wiring);
        till.answer(wiring);
        cards.answer(wiring);
        new StubReturns(this, till, refunds, cards).answer(wiring);
        refunds.answer(wiring);
        customers.answer(wiring);
        parking.answer(wiring);
        prices.answer(wiring);
        oversight.answer(wiring);
        stores.answer(wiring);
        new StubStock(this).onto(wiring);
        return wiring.type("Query", type -> type.dataFetcher("locations", env -> up("inventory", locations()))
                        .dataFetcher("product", this::product)
                        .dataFetcher("productByBarcode", this::productByBarcode)
                        .dataFetcher("products", this::products)
                        .dataFetcher("stockAlertHistory", env -> up("inventory", alerts.history(env)))
                        .dataFetcher("salesImport", this::job)
                        .dataFetcher("productImport", this::job)
                        .dataFetcher("stockImport", this::job)
                        .dataFetcher("thresholdsImport", this::job))
                .type("Store", type -> type.dataFetcher("salesFigures", this::salesFigures)
                        .dataFetcher("revenueByDay", this::revenueByDay)
                        .dataFetcher("stockOuts", env -> levels(env, Level::isOut))
                        .dataFetcher("lowStock", env -> levels(env, Level::isLow))
                        .dataFetcher("overstock", env -> levels(env, Level::isOver)))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("markStockAlertsSeen", env -> up("inventory", alerts.seen(env))))
                .type("Subscription", type -> type.dataFetcher("stockAlerts", StubStreams::theEvent)
                        .dataFetcher("revenueChanged", StubStreams::theEvent))
                .type("StockLevel", type -> type.dataFetcher("product", this::levelProduct))
                .type("Product", type -> type.dataFetcher("stock", this::stock)
                        .dataFetcher("stockByLocation", this::stockByLocation)
                        .dataFetcher("priceHistory", this::priceHistory))
                .build();
    }

    private static List<Map<String, Object>> locations() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(Shops.location(Shops.WAREHOUSE));
        Shops.IDS.forEach(id -> all.add(Shops.location(id)));
        return all;
    }

    private Map<String, Object> salesFigures(DataFetchingEnvironment env) {
        var from = LocalDate.parse(env.<String>getArgument("from"));
        var to = LocalDate.parse(env.<String>getArgument("to"));
        var revenue =
                from.datesUntil(to.plusDays(1)).map(day -> sold(env, day)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var receipts = revenue.divideToIntegralValue(new BigDecimal(31 + storeIndex(env) * 3))
                .intValue();
        return up(
                "sales",
                Map.of(
                        "revenue",
                        Shops.money(revenue),
                        "refunded",
                        Shops.money(revenue.multiply(new BigDecimal("0.018"))),
                        "receipts",
                        receipts,
                        "returns",
                        receipts / 60,
                        "units",
                        receipts * 4));
    }

    private List<Map<String, Object>> revenueByDay(DataFetchingEnvironment env) {
        var from = LocalDate.parse(env.<String>getArgument("from"));
        var to = LocalDate.parse(env.<String>getArgument("to"));
        return up(
                "sales",
                from.datesUntil(to.plusDays(1))
                        .map(day -> Map.<String, Object>of(
                                "day", day.toString(), "revenue", Shops.money(sold(env, day)), "receipts", 40))
                        .toList());
    }

    private Map<String, Object> levels(DataFetchingEnvironment env, Predicate<Level> which) {
        var store = Shops.IDS.get(storeIndex(env));
        var all = Shops.levels(store, this::asItIsNow, which).stream()
                .map(StubGraph::levelOf)
                .toList();
        return up("inventory", page(env, all));
    }

    private Level asItIsNow(Level level) {
        var now = onHand.get(level.location() + level.product());
        return now == null ? level : level.withOnHand(now);
    }

    static Map<String, Object> levelOf(Level level) {
        var map = new HashMap<String, Object>();
        map.put("location", Shops.location(level.location()));
        map.put("product", Shops.product(level.product()));
        map.put("onHand", level.onHand());
        map.put("reserved", level.reserved());
        map.put("available", level.available());
        map.put("reorderPoint", level.reorder());
        map.put("maximum", level.max());
        StubStock.pace(level, map);
        return map;
    }

    private @Nullable Object levelProduct(DataFetchingEnvironment env) {
        return up("products", env.<Map<String, Object>>getSource().get("product"));
    }

    private @Nullable Object stock(DataFetchingEnvironment env) {
        var number = productNumber(env);
        return up(
                "inventory",
                number == Shops.productCount() - 1 ? null : levelOf(Shops.level(number, env.getArgument("storeId"))));
    }

    private Object stockByLocation(DataFetchingEnvironment env) {
        var number = productNumber(env);
        if (number == Shops.productCount() - 1) {
            return up("inventory", List.of());
        }
        return up(
                "inventory",
                locations().stream()
                        .map(location -> levelOf(Shops.level(number, (String) location.get("id"))))
                        .toList());
    }

    private Object priceHistory(DataFetchingEnvironment env) {
        if (persona(env) == Persona.CASHIER_PARIS) {
            throw fault("FORBIDDEN", "Prices of the past are for managers.", Map.of());
        }
        var now = Shops.price(productNumber(env));
        var changes = new ArrayList<Map<String, Object>>();
        var reasons = List.of("Supplier raised prices", "Autumn promotion ended", "Autumn promotion", "First price");
        for (var i = 0; i < reasons.size(); i++) {
            var change = new HashMap<String, Object>();
            change.put("price", Shops.money(now.subtract(BigDecimal.valueOf(i * 15L, 2))));
            change.put("changedAt", "2026-%02d-0%dT09:30:00Z".formatted(11 - i, i + 1));
            change.put("reason", reasons.get(i));
            change.put(
                    "changedBy", i == 3 ? null : Map.of("id", Shops.id("user", 1), "displayName", "Margaux Delacroix"));
            changes.add(change);
        }
        return page(env, changes);
    }

    private @Nullable Object product(DataFetchingEnvironment env) {
        return up("products", find(product -> product.get("id").equals(env.getArgument("id"))));
    }

    private @Nullable Object productByBarcode(DataFetchingEnvironment env) {
        return up("products", find(product -> product.get("barcode").equals(env.getArgument("barcode"))));
    }

    private Object products(DataFetchingEnvironment env) {
        String search = env.getArgument("search");
        var words = search == null
                ? new String[0]
                : search.toLowerCase(java.util.Locale.ROOT).split("\\s+");
        var found = IntStream.range(0, Shops.productCount())
                .mapToObj(Shops::product)
                .filter(product -> List.of(words).stream().allMatch(word -> (product.get("name") + " "
                                + product.get("sku") + " " + product.get("barcode"))
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(word)))
                .toList();
        return up("products", page(env, found));
    }

    private @Nullable Object job(DataFetchingEnvironment env) {
        return imports.get(env.<String>getArgument("id"));
    }

    private static @Nullable Map<String, Object> find(Predicate<Map<String, Object>> which) {
        return IntStream.range(0, Shops.productCount())
                .mapToObj(Shops::product)
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    static Map<String, Object> page(DataFetchingEnvironment env, List<Map<String, Object>> all) {
        var after = env.<String>getArgument("after");
        var start = after == null ? 0 : Integer.parseInt(after);
        var end = Math.min(all.size(), start + env.<Integer>getArgument("first"));
        var pageInfo = new LinkedHashMap<String, Object>();
        pageInfo.put("hasNextPage", end < all.size());
        pageInfo.put("hasPreviousPage", start > 0);
        pageInfo.put("endCursor", String.valueOf(end));
        return Map.of("totalCount", all.size(), "nodes", all.subList(start, end), "pageInfo", pageInfo);
    }

    <T> T up(String service, T answer) {
        if (down.contains(service)) {
            throw fault(
                    "SUBGRAPH_UNAVAILABLE",
                    "The %s service does not answer.".formatted(service),
                    Map.of("service", service));
        }
        return answer;
    }

    static GraphqlErrorException fault(String code, String message, Map<String, Object> more) {
        var extensions = new HashMap<>(more);
        extensions.put("code", code);
        extensions.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return GraphqlErrorException.newErrorException()
                .message(message)
                .extensions(extensions)
                .errorClassification(ErrorClassification.errorClassification(code))
                .build();
    }

    static Persona persona(DataFetchingEnvironment env) {
        return env.getGraphQlContext().get(Persona.class);
    }

    private static int storeIndex(DataFetchingEnvironment env) {
        return Shops.IDS.indexOf((String) env.<Map<String, Object>>getSource().get("id"));
    }

    static int productNumber(DataFetchingEnvironment env) {
        return (int) env.<Map<String, Object>>getSource().get("number");
    }

    private static GraphQLScalarType asItIs(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
                        return value;
                    }

                    @Override
                    public Object parseValue(Object input, graphql.GraphQLContext context, java.util.Locale locale) {
                        return input;
                    }

                    @Override
                    public Object parseLiteral(
                            graphql.language.Value<?> literal,
                            graphql.execution.CoercedVariables variables,
                            graphql.GraphQLContext context,
                            java.util.Locale locale) {
                        return literal instanceof StringValue text ? text.getValue() : literal.toString();
                    }
                })
                .build();
    }
}
