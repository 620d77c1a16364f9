package dev.comptoir.inventory;

import static dev.comptoir.starter.test.Who.ADMIN;
import static dev.comptoir.starter.test.Who.CASHIER;
import static dev.comptoir.starter.test.Who.MANAGER;
import static dev.comptoir.starter.test.Who.partner;
import static dev.comptoir.starter.test.Who.service;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.AccessMatrix;
import java.util.List;

class InventoryAccessTest extends AccessMatrix {

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.locations", "{ locations { id } }").allowed(CASHIER, MANAGER, ADMIN, partner("stock:read")),
                row("Query.stockImport", "query($id: ID!) { stockImport(id: $id) { id } }")
                        .variable("id", Ids.next())
                        .allowed(ADMIN, service("imports.write")),
                row(
                                "Mutation.upsertStoreLocations",
                                "mutation { upsertStoreLocations(input: {stores: []}) { locations { id } } }")
                        .allowed(service("inventory.write")),
                row("Mutation.upsertProductCards", "mutation { upsertProductCards(input: {cards: []}) { changed } }")
                        .allowed(service("inventory.write")),
                row("Mutation.upsertSalesPace", """
                                mutation($id: ID!) {
                                  upsertSalesPace(input: {storeId: $id, asOf: "2026-01-01", run: $id, last: true, products: []}) { told }
                                }""").variable("id", Ids.next()).allowed(service("inventory.write")),
                row("Mutation.recordMovements", "mutation { recordMovements(input: {movements: []}) { __typename } }")
                        .allowed(service("inventory.write")));
    }
}
