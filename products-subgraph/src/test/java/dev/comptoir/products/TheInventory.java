package dev.comptoir.products;

import dev.comptoir.starter.test.StandInService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The inventory, and the issuer, for all tests of this module: it keeps the newest card of each product. */
public final class TheInventory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final StandInService SERVICE = new StandInService(TheInventory::upsertProductCards);

    private static final Map<String, JsonNode> CARDS = new ConcurrentHashMap<>();
    private static final List<Integer> CALLS = new CopyOnWriteArrayList<>();
    private static volatile Runnable meanwhile = () -> {};

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "comptoir.services.inventory.url=" + SERVICE.url(),
                        "comptoir.client-secret=secret",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SERVICE.url())
                .applyTo(context);
    }

    /** What the inventory knows of a product; null when it has not heard of it. */
    public static @Nullable JsonNode card(String product) {
        return CARDS.get(product);
    }

    /** Of all products that it has heard of. */
    public static List<String> skus() {
        return CARDS.values().stream().map(card -> card.path("sku").asString()).toList();
    }

    /** How many cards each call brought, since the tests began. */
    public static List<Integer> calls() {
        return List.copyOf(CALLS);
    }

    /** What happens while the next call is carried out, before it is answered. */
    public static void meanwhile(Runnable act) {
        meanwhile = act;
    }

    private static Map<String, Object> upsertProductCards(JsonNode input) {
        JsonNode cards = input.path("cards");
        if (cards.size() > 1_000) {
            return Map.of("errors", List.of(Map.of("message", "no", "extensions", Map.of("code", "BAD_USER_INPUT"))));
        }
        Runnable act = meanwhile;
        meanwhile = () -> {};
        act.run();
        CALLS.add(cards.size());
        cards.forEach(card -> CARDS.merge(
                card.path("id").asString(),
                card,
                (known, told) ->
                        known.path("version").asLong() < told.path("version").asLong() ? told : known));
        return Map.of("data", Map.of("upsertProductCards", Map.of("changed", cards.size())));
    }
}
