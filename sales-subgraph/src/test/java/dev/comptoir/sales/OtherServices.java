package dev.comptoir.sales;

import dev.comptoir.sales.post.TestMail;
import dev.comptoir.starter.test.StandInService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The products, the inventory and the users service, and the issuer, for all tests of this module. */
public final class OtherServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Product> CATALOGUE = new ConcurrentHashMap<>();
    private static final Map<UUID, String> LOCATIONS = new ConcurrentHashMap<>();
    private static final Map<UUID, Map<UUID, Pace>> PACE = new ConcurrentHashMap<>();
    private static final Set<UUID> STRANGERS = ConcurrentHashMap.newKeySet();
    private static final List<Integer> PARTS = new CopyOnWriteArrayList<>();
    private static final Map<UUID, Map<String, Object>> FOR_SALE = new ConcurrentHashMap<>();
    private static final Map<UUID, Map<String, Object>> PROMOTIONS = new ConcurrentHashMap<>();
    private static final Map<String, String> LISTED = new ConcurrentHashMap<>();
    private static final Map<UUID, BigDecimal> SHELVES = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> MOVEMENTS = new ConcurrentHashMap<>();
    private static final Map<UUID, Reservation> RESERVATIONS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> CUSTOMERS = new ConcurrentHashMap<>();
    private static final List<Integer> CALLS = new CopyOnWriteArrayList<>();

    public static final StandInService PRODUCTS = new StandInService(OtherServices::products);
    public static final StandInService INVENTORY = new StandInService(OtherServices::inventory);
    public static final StandInService USERS = new StandInService(OtherServices::users);

    /** A product that somebody asked for. */
    public record Product(UUID id, String sku, String name, BigDecimal price, boolean stocked) {}

    /** What the inventory knows of how a product sells at a store. */
    public record Pace(String run, LocalDate asOf, BigDecimal units28, BigDecimal units90) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "comptoir.services.products.url=" + PRODUCTS.url(),
                        "comptoir.services.inventory.url=" + INVENTORY.url(),
                        "comptoir.services.users.url=" + USERS.url(),
                        "comptoir.client-secret=secret",
                        "comptoir.mail.host=127.0.0.1",
                        "comptoir.mail.port=" + TestMail.PORT,
                        "comptoir.mail.from=receipts@comptoir.example",
                        // The simulated terminal answers at once, or, where it falls silent, when a test ages its
                        // memory.
                        "comptoir.terminal.simulated.latency=0s",
                        "comptoir.terminal.simulated.silence=1h",
                        // Another test run on this machine would take our uploads for left over.
                        "comptoir.work-folder=" + workFolder(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + PRODUCTS.url())
                .applyTo(context);
    }

    private static Path workFolder() {
        try {
            return Files.createTempDirectory("sales-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the catalogue knows, by SKU. */
    public static Product product(String sku) {
        return CATALOGUE.get(sku.toLowerCase(Locale.ROOT));
    }

    /** What the inventory calls a store; null when it has not heard of it. */
    public static String location(UUID store) {
        return LOCATIONS.get(store);
    }

    /** Makes the inventory refuse to hear of a store, as one that was not announced to it. */
    public static void makeStranger(UUID store) {
        STRANGERS.add(store);
    }

    public static void makeKnown(UUID store) {
        STRANGERS.remove(store);
    }

    /** How fast a store sells as the inventory knows it, by product; null when it was told nothing of the store. */
    public static @Nullable Map<UUID, Pace> pace(UUID store) {
        return PACE.get(store);
    }

    /** How many products each part of a pace told of, since the tests began. */
    public static List<Integer> partsOfPaces() {
        return List.copyOf(PARTS);
    }

    /** How many products each call asked for, since the tests began. */
    public static List<Integer> calls() {
        return List.copyOf(CALLS);
    }

    /** How many calls the catalogue did not answer. */
    public static int refusals() {
        return PRODUCTS.turnedAway();
    }

    /** Puts a product on sale. */
    public static UUID onSale(String name, String price) {
        return onSale(name, price, "PIECE", false);
    }

    public static UUID onSale(String name, String price, String unit, boolean archived) {
        UUID id = UUID.randomUUID();
        FOR_SALE.put(
                id,
                Map.of(
                        "id",
                        id,
                        "name",
                        name,
                        "regularPrice",
                        Map.of("amount", price),
                        "unit",
                        unit,
                        "stocked",
                        true,
                        "archived",
                        archived));
        return id;
    }

    /** What is on the shelves of all stores, of products that were ever put there; of others there is plenty. */
    public static void shelve(UUID product, String quantity) {
        SHELVES.put(product, new BigDecimal(quantity));
    }

    /** What the inventory was told of goods that moved, by cause. */
    public static Map<String, JsonNode> movements() {
        return Map.copyOf(MOVEMENTS);
    }

    /** What the inventory set aside. */
    public record Reservation(String status, Map<UUID, BigDecimal> goods) {}

    /** What it knows under this id; null when it never heard of it. */
    public static @Nullable Reservation reservation(UUID id) {
        return RESERVATIONS.get(id);
    }

    /** As the real one: all or none, the same again for the same, and what was released before it came takes nothing. */
    private static synchronized Map<String, Object> reserve(JsonNode input) {
        UUID id = UUID.fromString(input.path("reservationId").asString());
        if (!input.has("lines")) {
            RESERVATIONS.put(id, new Reservation("RELEASED", Map.of()));
            return Map.of("data", Map.of("releaseReservation", Map.of("__typename", "Reservation")));
        }
        var goods = new java.util.HashMap<UUID, BigDecimal>();
        input.path("lines")
                .forEach(line -> goods.put(
                        UUID.fromString(line.path("productId").asString()),
                        new BigDecimal(line.path("quantity").asString())));
        Reservation known = RESERVATIONS.get(id);
        if (known != null) {
            boolean same = known.status().equals("RELEASED") || known.goods().equals(goods);
            return answerOfReserving(
                    same
                            ? Map.of("__typename", "Reservation", "status", known.status())
                            : Map.of("__typename", "ReservationConflictError", "message", "other goods"));
        }
        List<Map<String, Object>> shortages = goods.entrySet().stream()
                .filter(line -> available(line.getKey()).compareTo(line.getValue()) < 0)
                .map(line -> Map.of("product", Map.of("id", line.getKey()), "available", available(line.getKey())))
                .toList();
        if (!shortages.isEmpty()) {
            return answerOfReserving(
                    Map.of("__typename", "InsufficientStockError", "shortages", shortages, "message", "too few"));
        }
        RESERVATIONS.put(id, new Reservation("HELD", Map.copyOf(goods)));
        return answerOfReserving(Map.of("__typename", "Reservation", "status", "HELD"));
    }

    private static Map<String, Object> answerOfReserving(Map<String, Object> answer) {
        return Map.of("data", Map.of("reserveStock", answer));
    }

    private static BigDecimal available(UUID product) {
        BigDecimal promised = RESERVATIONS.values().stream()
                .filter(reservation -> reservation.status().equals("HELD"))
                .map(reservation -> reservation.goods().getOrDefault(product, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return SHELVES.getOrDefault(product, new BigDecimal("1000000")).subtract(promised);
    }

    /** Puts a product on the price list of a store. */
    public static void list(UUID store, UUID product, String price) {
        LISTED.put(store + ":" + product, price);
    }

    /**
     * Starts a promotion in all stores.
     *
     * @param rule its kind and what that kind needs, as {@code ActivePromotion} has it; a bundle's parts as product and
     *     quantity
     */
    public static UUID promote(String name, Map<String, Object> rule, UUID... products) {
        return promote(UUID.randomUUID(), name, rule, products);
    }

    /** The same under an id of the test's own; replaces the promotion that bears it. */
    public static UUID promote(UUID id, String name, Map<String, Object> rule, UUID... products) {
        var promotion = new HashMap<String, Object>(rule);
        promotion.put("id", id);
        promotion.put("name", name);
        promotion.putIfAbsent("parts", List.of());
        promotion.put("of", Set.of(products));
        PROMOTIONS.put(id, promotion);
        return id;
    }

    /** Somebody whom the users service knows. */
    public static UUID customer(String name) {
        UUID id = UUID.randomUUID();
        CUSTOMERS.put(id, name);
        return id;
    }

    /** From now on the users service knows no more than the id. */
    public static void eraseCustomer(UUID id) {
        CUSTOMERS.remove(id);
    }

    private static Map<String, Object> users(JsonNode asked) {
        var names = new ArrayList<Map<String, Object>>();
        for (JsonNode text : asked.path("ids")) {
            UUID id = UUID.fromString(text.asString());
            if (CUSTOMERS.containsKey(id)) {
                names.add(Map.of("id", id, "name", CUSTOMERS.get(id)));
            }
        }
        return Map.of("data", Map.of("customerNames", names));
    }

    private static Map<String, Object> products(JsonNode asked) {
        return asked.has("productIds") ? pricing(asked) : upsertProducts(asked);
    }

    private static Map<String, Object> pricing(JsonNode asked) {
        var products = new ArrayList<Map<String, Object>>();
        var promotions = new HashMap<UUID, Map<String, Object>>();
        for (JsonNode text : asked.path("productIds")) {
            UUID id = UUID.fromString(text.asString());
            if (FOR_SALE.containsKey(id)) {
                var concerning = new HashMap<>(PROMOTIONS);
                concerning.values().removeIf(one -> !((Set<?>) one.get("of")).contains(id));
                promotions.putAll(concerning);
                var product = new HashMap<String, Object>(FOR_SALE.get(id));
                String listed = LISTED.get(asked.path("storeId").asString() + ":" + id);
                product.put("price", listed == null ? product.get("regularPrice") : Map.of("amount", listed));
                product.put("promotionIds", concerning.keySet());
                products.add(product);
            }
        }
        return Map.of("data", Map.of("pricing", Map.of("products", products, "promotions", promotions.values())));
    }

    private static Map<String, Object> inventory(JsonNode asked) {
        if (asked.has("movements")) {
            asked.path("movements")
                    .forEach(movement ->
                            MOVEMENTS.putIfAbsent(movement.path("cause").asString(), movement));
            return Map.of("data", Map.of("recordMovements", Map.of("__typename", "MovementsRecorded")));
        }
        if (asked.has("reservationId")) {
            return reserve(asked);
        }
        if (asked.has("locationId")) {
            var found = new ArrayList<Map<String, Object>>();
            for (JsonNode id : asked.path("productIds")) {
                BigDecimal available = available(UUID.fromString(id.asString()));
                found.add(Map.of("productId", id.asString(), "available", available, "sellableBeyond", false));
            }
            return Map.of("data", Map.of("availability", found));
        }
        return asked.has("stores") ? upsertStoreLocations(asked) : upsertSalesPace(asked);
    }

    /** All or none, each one answered, as the real one does it. */
    private static Map<String, Object> upsertProducts(JsonNode input) {
        var wanted = new ArrayList<Product>();
        for (JsonNode product : input.path("products")) {
            String sku = product.path("sku").asString();
            wanted.add(new Product(
                    UUID.randomUUID(),
                    sku,
                    product.path("name").asString(sku),
                    new BigDecimal(product.path("price").asString()),
                    product.path("stocked").asBoolean(true)));
        }
        long different = wanted.stream()
                .map(product -> product.sku().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        boolean tooMany = wanted.size() > 1_000;
        boolean malformed = wanted.stream()
                .anyMatch(product -> product.sku().isBlank()
                        || product.sku().length() > 64
                        || product.price().signum() < 0
                        || product.price().scale() > 2);
        if (different < wanted.size() || tooMany || malformed) {
            return Map.of("errors", List.of(Map.of("message", "no", "extensions", Map.of("code", "BAD_USER_INPUT"))));
        }
        CALLS.add(wanted.size());
        var ids = new ArrayList<Map<String, Object>>();
        for (Product product : wanted) {
            Product known = CATALOGUE.computeIfAbsent(product.sku().toLowerCase(Locale.ROOT), sku -> product);
            ids.add(Map.of("id", known.id()));
        }
        return Map.of("data", Map.of("upsertProducts", Map.of("products", ids)));
    }

    /** As the real one: the last part of a run ends all other runs. */
    private static Map<String, Object> upsertSalesPace(JsonNode input) {
        UUID store = UUID.fromString(input.path("storeId").asString());
        if (STRANGERS.contains(store)) {
            return Map.of("errors", List.of(Map.of("message", "no", "extensions", Map.of("code", "BAD_USER_INPUT"))));
        }
        String run = input.path("run").asString();
        LocalDate asOf = LocalDate.parse(input.path("asOf").asString());
        var known = PACE.computeIfAbsent(store, _ -> new ConcurrentHashMap<>());
        for (JsonNode product : input.path("products")) {
            known.put(
                    UUID.fromString(product.path("productId").asString()),
                    new Pace(
                            run,
                            asOf,
                            new BigDecimal(product.path("units28").stringValue()),
                            new BigDecimal(product.path("units90").stringValue())));
        }
        if (input.path("last").asBoolean()) {
            known.values().removeIf(pace -> !pace.run().equals(run));
        }
        PARTS.add(input.path("products").size());
        return Map.of(
                "data",
                Map.of("upsertSalesPace", Map.of("told", input.path("products").size())));
    }

    private static Map<String, Object> upsertStoreLocations(JsonNode input) {
        var ids = new ArrayList<Map<String, Object>>();
        for (JsonNode store : input.path("stores")) {
            UUID id = UUID.fromString(store.path("storeId").asString());
            LOCATIONS.put(id, store.path("name").asString());
            ids.add(Map.of("id", id));
        }
        return Map.of("data", Map.of("upsertStoreLocations", Map.of("locations", ids)));
    }
}
