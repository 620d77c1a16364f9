package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What happened to the stock of the stub's shops lately, and what of it each person has seen. */
public final class StubAlerts {
    private static final Instant NOW = Instant.parse("2026-11-21T11:52:00Z");
    private static final int FIRST = 12;
    private static final List<String> KINDS = List.of("STOCK_OUT", "LOW_STOCK", "RECOVERED", "STOCK_OUT", "OVERSTOCK");

    /** The newest first. */
    private final List<Map<String, Object>> alerts = new CopyOnWriteArrayList<>();

    private final Map<Persona, Integer> unseen = new ConcurrentHashMap<>();

    StubAlerts() {
        forget();
    }

    /** Only the first alerts are there again, of which three are new to everyone. */
    void forget() {
        alerts.clear();
        for (var i = FIRST - 1; i >= 0; i--) {
            alerts.addFirst(alert(KINDS.get(i % KINDS.size()), i * 4 + 1, Shops.IDS.get(i % 2), i));
        }
        for (var persona : Persona.values()) {
            unseen.put(persona, (int) mine(persona).stream().limit(3).count());
        }
    }

    Map<String, Object> arise(String kind, int product, String location) {
        var alert = alert(kind, product, location, FIRST - 1 - alerts.size());
        alerts.addFirst(alert);
        unseen.replaceAll((persona, count) -> persona.mayEnter(location) ? count + 1 : count);
        return alert;
    }

    Map<String, Object> history(DataFetchingEnvironment env) {
        var mine = mine(StubGraph.persona(env));
        var count = unseen.get(StubGraph.persona(env));
        var all = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < mine.size(); i++) {
            var alert = new HashMap<>(mine.get(i));
            alert.put("seen", i >= count);
            all.add(alert);
        }
        return StubGraph.page(env, env.<Boolean>getArgument("unseenOnly") ? all.subList(0, count) : all);
    }

    Map<String, Object> seen(DataFetchingEnvironment env) {
        var upTo = env.<Map<String, String>>getArgument("input").get("upToId");
        var ids = mine(StubGraph.persona(env)).stream()
                .map(alert -> alert.get("id"))
                .toList();
        var left = Math.min(unseen.get(StubGraph.persona(env)), ids.indexOf(upTo));
        unseen.put(StubGraph.persona(env), left);
        return Map.of("unseen", left);
    }

    private List<Map<String, Object>> mine(Persona persona) {
        return alerts.stream()
                .filter(alert -> persona.mayEnter((String) ((Map<?, ?>) alert.get("location")).get("id")))
                .toList();
    }

    private static Map<String, Object> alert(String kind, int product, String location, int number) {
        var alert = new HashMap<String, @Nullable Object>();
        alert.put("id", Shops.id("alert", number));
        alert.put("kind", kind);
        alert.put(
                "at",
                NOW.minus(number > 0 ? number * 37L : number, ChronoUnit.MINUTES)
                        .toString());
        alert.put("location", Shops.location(location));
        alert.put("store", Shops.location(location).get("store"));
        alert.put("product", Shops.product(product));
        alert.put("onHand", kind.equals("STOCK_OUT") ? 0 : 5);
        alert.put("threshold", kind.equals("RECOVERED") ? null : 8);
        alert.put("seen", false);
        return alert;
    }
}
