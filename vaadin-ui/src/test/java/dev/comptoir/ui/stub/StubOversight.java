package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what at the tills, and three lines of the log; the manager of Paris has the PIN 2580, everybody the password. */
final class StubOversight {
    private static final List<String> ACTIONS =
            List.of("DISCOUNT", "RETURN_GOODS", "RETURN_WITHOUT_RECEIPT", "VOID_SALE", "MOVE_CASH", "OPEN_DRAWER");

    private final StubGraph graph;
    private final Map<String, Map<String, @Nullable Object>> decided = new HashMap<>();

    StubOversight(StubGraph graph) {
        this.graph = graph;
    }

    void beginAgain() {
        decided.clear();
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("tillPermissions", env -> graph.up("sales", permissions()))
                        .dataFetcher("auditLog", env -> graph.up("sales", log(env))))
                .type("Mutation", type -> type.dataFetcher(
                                "setTillPermission", env -> graph.up("sales", set(env.getArgument("input"))))
                        .dataFetcher(
                                "openDrawer",
                                env -> graph.up(
                                        "sales", Map.of("__typename", "TillSession", "id", "session", "saleCount", 0)))
                        .dataFetcher("setMyPin", env -> graph.up("users", setPin(env.getArgument("input"))))
                        .dataFetcher("approve", env -> graph.up("users", approve(env.getArgument("input")))));
    }

    private List<Map<String, @Nullable Object>> permissions() {
        return Stream.of("CASHIER", "MANAGER", "ADMIN")
                .flatMap(role -> ACTIONS.stream().map(action -> permission(role, action)))
                .toList();
    }

    private Map<String, @Nullable Object> permission(String role, String action) {
        var known = decided.get(role + action);
        if (known != null) {
            return known;
        }
        var permission = new HashMap<String, @Nullable Object>();
        permission.put("role", role);
        permission.put("action", action);
        permission.put("allowed", !role.equals("CASHIER") || !action.equals("RETURN_WITHOUT_RECEIPT"));
        permission.put("most", role.equals("CASHIER") && action.equals("DISCOUNT") ? BigDecimal.TEN : null);
        return permission;
    }

    private Map<String, @Nullable Object> set(Map<String, Object> input) {
        var most = input.get("most");
        if (most != null && new BigDecimal(String.valueOf(most)).compareTo(BigDecimal.valueOf(100)) > 0) {
            return Map.of("__typename", "InvalidTillPermissionError", "message", most + " is no possible limit.");
        }
        var permission = new HashMap<String, @Nullable Object>(input);
        permission.put("__typename", "TillPermission");
        decided.put(String.valueOf(input.get("role")) + input.get("action"), permission);
        return permission;
    }

    private static Map<String, Object> log(DataFetchingEnvironment env) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(entry("registerSale", Shops.PARIS, "11:42", Map.of("discount", "2.40", "total", "9.60"), true));
        all.add(entry("openDrawer", Shops.PARIS, "10:15", Map.of("reason", "To change a note"), false));
        all.add(entry("setTillPermission", null, "09:30", Map.of("CASHIER.DISCOUNT", "allowed ≤ 10"), false));
        var wanted = all.stream()
                .filter(entry -> env.getArgument("storeId") == null || entry.get("store") != null)
                .filter(entry ->
                        env.getArgument("act") == null || Objects.equals(entry.get("act"), env.getArgument("act")))
                .toList();
        return Map.of("totalCount", wanted.size(), "nodes", wanted, "pageInfo", Map.of("hasNextPage", false));
    }

    private static Map<String, Object> entry(
            String act, @Nullable String store, String time, Map<String, String> after, boolean approved) {
        var entry = new HashMap<String, Object>();
        entry.put("id", act);
        entry.put("at", "2026-11-21T%s:00Z".formatted(time));
        entry.put("act", act);
        if (store != null) {
            entry.put("store", Map.of("id", store, "name", "Paris", "timeZone", "Europe/Paris"));
        }
        entry.put("by", Map.of("displayName", Persona.CASHIER_PARIS.displayName()));
        if (approved) {
            entry.put("approvedBy", Map.of("displayName", Persona.MANAGER_PARIS.displayName()));
        }
        entry.put(
                "changes",
                after.entrySet().stream()
                        .map(change -> Map.of("field", change.getKey(), "after", change.getValue()))
                        .toList());
        return entry;
    }

    private static Map<String, Object> setPin(Map<String, Object> input) {
        return input.get("password").equals("secret")
                ? Map.of("__typename", "User", "id", Persona.MANAGER_PARIS.id(), "displayName", "Noémie Laurent")
                : Map.of("__typename", "PinRefusedError", "message", "This is not your password.");
    }

    private static Map<String, Object> approve(Map<String, Object> input) {
        return input.get("username").equals("manager.paris")
                        && input.get("secret").equals("2580")
                ? Map.of("__typename", "Approval", "token", "approved", "expiresAt", "2026-11-21T12:02:00Z")
                : Map.of(
                        "__typename",
                        "ApprovalRefusedError",
                        "message",
                        "This name and this PIN or password do not go together.");
    }
}
