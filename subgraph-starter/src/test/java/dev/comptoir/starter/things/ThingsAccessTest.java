package dev.comptoir.starter.things;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;
import java.util.UUID;

class ThingsAccessTest extends AccessMatrix {

    private static final UUID STORE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Who[] EVERYBODY = {Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.CUSTOMER, Who.PARTNER, Who.SERVICE
    };

    @Override
    protected UUID[] stores() {
        return new UUID[] {STORE};
    }

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.things", "{ things { totalCount } }").allowed(EVERYBODY),
                row("Query.thing", "query($id: ID!) { thing(id: $id) { id } }")
                        .variable("id", STORE.toString())
                        .allowed(EVERYBODY),
                row("Query.echo", "{ echo { decimal } }").allowed(EVERYBODY),
                row("Query.failure", "{ failure(kind: \"refusal\") }").allowed(EVERYBODY),
                row(
                                "Query.takings",
                                "query($id: ID!) { takings(storeId: $id, from: \"2026-01-01\", to: \"2026-01-31\") }")
                        .variable("id", STORE.toString())
                        .allowed(Who.MANAGER, Who.ADMIN, Who.partner("reports:read", "stock:read")),
                row("Mutation.makeThing", "mutation { makeThing(input: {name: \"m\", price: 1, quantity: 1}) { id } }")
                        .allowed(Who.ADMIN),
                row("Subscription.thingsMade", "subscription { thingsMade(names: []) { id } }")
                        .allowed(Who.MANAGER, Who.ADMIN),
                row("Mutation.upsertThings", "mutation { upsertThings(inputs: []) }")
                        .allowed(Who.service("things.write")));
    }
}
