package dev.comptoir.sales;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SalesAccessTest extends AccessMatrix {

    private static final UUID STORE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Override
    protected UUID[] stores() {
        return new UUID[] {STORE};
    }

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.stores", "{ stores { id } }").allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.PARTNER),
                row("Query.store", "query ($id: ID!) { store(id: $id) { id } }")
                        .variable("id", STORE)
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.PARTNER),
                row("Query.salesImport", "query ($id: ID!) { salesImport(id: $id) { id } }")
                        .variable("id", STORE)
                        .allowed(Who.ADMIN, Who.service("imports.write")),
                row("Mutation.saveStore", """
                        mutation ($input: SaveStoreInput!) { saveStore(input: $input) { __typename } }""")
                        .variable("input", Map.of("code", "no code", "name", "x", "timeZone", "Europe/Paris"))
                        .allowed(Who.ADMIN, Who.service("stores.write")));
    }
}
