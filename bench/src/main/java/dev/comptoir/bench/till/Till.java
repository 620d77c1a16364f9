package dev.comptoir.bench.till;

import dev.comptoir.stack.access.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A register with an open session. */
record Till(String store, String session) {
    private static final String REGISTER =
            "mutation($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }";
    private static final String OPEN =
            "mutation($input: OpenTillInput!) { openTill(input: $input) { ... on TillSession { id } } }";

    /** Opens so many, as many in each store. */
    static List<Till> open(Graph admin, List<String> stores, int many) {
        var tills = new ArrayList<Till>();
        for (int i = 0; i < many; i++) {
            String store = stores.get(i % stores.size());
            String register = admin.ask(
                            REGISTER,
                            Map.of("input", Map.of("storeId", store, "name", "Measured " + UUID.randomUUID())))
                    .at("/saveRegister/id")
                    .asString();
            String session = admin.ask(OPEN, Map.of("input", Map.of("registerId", register, "openingFloat", "100.00")))
                    .at("/openTill/id")
                    .asString();
            tills.add(new Till(store, session));
        }
        return tills;
    }
}
