package dev.comptoir.inventory;

import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.starter.test.Who.ADMIN;
import static dev.comptoir.starter.test.Who.CASHIER;
import static dev.comptoir.starter.test.Who.MANAGER;
import static dev.comptoir.starter.test.Who.partner;
import static dev.comptoir.starter.test.Who.service;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.AccessMatrix;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class InventoryAccessTest extends AccessMatrix {

    /** The staff of the matrix works at the warehouse. */
    @Override
    protected UUID[] stores() {
        return new UUID[] {CENTRAL_WAREHOUSE};
    }

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.locations", "{ locations { id } }").allowed(CASHIER, MANAGER, ADMIN, partner("stock:read")),
                row("Query.stockImport", "query($id: ID!) { stockImport(id: $id) { id } }")
                        .variable("id", Ids.next())
                        .allowed(ADMIN, service("imports.write")),
                row("Query.replenishmentSettings", "{ replenishmentSettings { leadTimeDays } }")
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Mutation.setReplenishmentSettings", """
                                mutation {
                                  setReplenishmentSettings(input: {leadTimeDays: 2, safetyDays: 3, coverDays: 0}) { __typename }
                                }""").allowed(ADMIN),
                row(
                                "Mutation.proposeReplenishments",
                                "mutation { proposeReplenishments(input: {storeIds: []}) { created } }")
                        .allowed(MANAGER, ADMIN),
                row("Query.thresholdsImport", "query($id: ID!) { thresholdsImport(id: $id) { id } }")
                        .variable("id", Ids.next())
                        .allowed(ADMIN, service("imports.write")),
                row("Query.thresholdDefaults", "query($id: ID!) { thresholdDefaults(locationId: $id) { maximum } }")
                        .variable("id", CENTRAL_WAREHOUSE)
                        .allowed(MANAGER, ADMIN),
                row("Mutation.setThresholds", """
                                mutation($id: ID!, $place: ID!) {
                                  setThresholds(input: {thresholds: [{productId: $id, locationId: $place}]}) { __typename }
                                }""")
                        .variable("id", Ids.next())
                        .variable("place", CENTRAL_WAREHOUSE)
                        .allowed(MANAGER, ADMIN),
                row("Mutation.setThresholdDefault", """
                                mutation($place: ID!) {
                                  setThresholdDefault(input: {locationId: $place, maximum: -1}) { __typename }
                                }""")
                        .variable("place", CENTRAL_WAREHOUSE)
                        .allowed(MANAGER, ADMIN),
                row("Query.replenishmentRequests", "{ replenishmentRequests { totalCount } }")
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Query.replenishmentRequest", "query($id: ID!) { replenishmentRequest(id: $id) { id } }")
                        .variable("id", Ids.next())
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Mutation.requestReplenishment", """
                                mutation($id: ID!, $store: ID!) {
                                  requestReplenishment(input: {
                                    productId: $id, storeId: $store, quantity: 1, idempotencyKey: $id
                                  }) { __typename }
                                }""")
                        .variable("id", Ids.next())
                        .variable("store", CENTRAL_WAREHOUSE)
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Mutation.approveReplenishment", """
                                mutation($id: ID!) {
                                  approveReplenishment(input: {requestId: $id, idempotencyKey: $id}) { __typename }
                                }""")
                        .variable("id", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.approveReplenishments", """
                                mutation($id: ID!) {
                                  approveReplenishments(input: {approvals: [{requestId: $id, idempotencyKey: $id}]}) {
                                    results { __typename }
                                  }
                                }""")
                        .variable("id", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.rejectReplenishment", """
                                mutation($id: ID!) {
                                  rejectReplenishment(input: {requestId: $id, reason: "No"}) { __typename }
                                }""")
                        .variable("id", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.cancelReplenishment", """
                                mutation($id: ID!) { cancelReplenishment(input: {requestId: $id}) { __typename } }""")
                        .variable("id", Ids.next())
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Query.stockAlertHistory", "{ stockAlertHistory { totalCount } }")
                        .allowed(CASHIER, MANAGER, ADMIN),
                row(
                                "Mutation.markStockAlertsSeen",
                                "mutation($id: ID!) { markStockAlertsSeen(input: {upToId: $id}) { unseen } }")
                        .variable("id", new UUID(0, 0))
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Query.stockIntegrity", "{ stockIntegrity { holds } }").allowed(ADMIN),
                row("Subscription.stockAlerts", "subscription { stockAlerts { id } }")
                        .allowed(CASHIER, MANAGER, ADMIN),
                row(
                                "Query.availability",
                                "query($id: ID!) { availability(locationId: $id, productIds: []) { available } }")
                        .variable("id", Ids.next())
                        .allowed(service("inventory.write")),
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
                row("Mutation.reserveStock", """
                                mutation($id: ID!) {
                                  reserveStock(input: {reservationId: $id, locationId: $id, lines: []}) { __typename }
                                }""").variable("id", Ids.next()).allowed(service("inventory.write")),
                row("Mutation.confirmReservation", """
                                mutation($id: ID!) { confirmReservation(input: {reservationId: $id}) { __typename } }
                                """)
                        .variable("id", Ids.next())
                        .allowed(service("inventory.write")),
                row("Mutation.releaseReservation", """
                                mutation($id: ID!) { releaseReservation(input: {reservationId: $id}) { __typename } }
                                """)
                        .variable("id", Ids.next())
                        .allowed(service("inventory.write")),
                row("Query.centralStock", "{ centralStock(first: 1) { totalCount } }")
                        .allowed(CASHIER, MANAGER, ADMIN, partner("stock:read")),
                row("Query.stockLevels", "query($id: ID!) { stockLevels(locationId: $id, first: 1) { totalCount } }")
                        .variable("id", CENTRAL_WAREHOUSE)
                        .allowed(CASHIER, MANAGER, ADMIN, partner("stock:read")),
                row("Query.stockMovements", "query($id: ID!) { stockMovements(productId: $id) { totalCount } }")
                        .variable("id", Ids.next())
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Query.stockHistory", """
                                query($product: ID!, $place: ID!) {
                                  stockHistory(productId: $product, locationId: $place, from: "2026-01-01", to: "2026-01-02") {
                                    onHand
                                  }
                                }""")
                        .variable("product", Ids.next())
                        .variable("place", CENTRAL_WAREHOUSE)
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Mutation.receiveGoods", """
                                mutation($key: ID!) {
                                  receiveGoods(input: {reference: "N", lines: [], idempotencyKey: $key}) { __typename }
                                }""").variable("key", Ids.next()).allowed(CASHIER, MANAGER, ADMIN),
                row("Mutation.transferStock", """
                                mutation($place: ID!, $key: ID!) {
                                  transferStock(
                                    input: {fromLocationId: $place, toLocationId: $place, lines: [], idempotencyKey: $key}
                                  ) { __typename }
                                }""")
                        .variable("place", CENTRAL_WAREHOUSE)
                        .variable("key", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.correctStock", """
                                mutation($place: ID!, $key: ID!) {
                                  correctStock(input: {locationId: $place, reason: "R", lines: [], idempotencyKey: $key}) {
                                    __typename
                                  }
                                }""")
                        .variable("place", CENTRAL_WAREHOUSE)
                        .variable("key", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.writeOffStock", """
                                mutation($place: ID!, $key: ID!) {
                                  writeOffStock(input: {locationId: $place, cause: THEFT, lines: [], idempotencyKey: $key}) {
                                    __typename
                                  }
                                }""")
                        .variable("place", CENTRAL_WAREHOUSE)
                        .variable("key", Ids.next())
                        .allowed(MANAGER, ADMIN),
                row("Mutation.setLocationRules", """
                                mutation($place: ID!) {
                                  setLocationRules(input: {locationId: $place, allowsNegative: false}) { __typename }
                                }""")
                        .variable("place", Ids.next())
                        .allowed(ADMIN),
                row("Mutation.recordMovements", "mutation { recordMovements(input: {movements: []}) { __typename } }")
                        .allowed(service("inventory.write")),
                row("Query.stockCounts", "{ stockCounts { totalCount } }").allowed(CASHIER, MANAGER, ADMIN),
                row("Query.stockCount", "query($id: ID!) { stockCount(id: $id) { id } }")
                        .variable("id", Ids.next())
                        .allowed(CASHIER, MANAGER, ADMIN),
                row(
                                "Mutation.openStockCount",
                                "mutation($input: OpenStockCountInput!) { openStockCount(input: $input) { __typename } }")
                        .variable(
                                "input",
                                Map.of("locationId", CENTRAL_WAREHOUSE, "name", " ", "idempotencyKey", Ids.next()))
                        .allowed(CASHIER, MANAGER, ADMIN),
                row(
                                "Mutation.enterStockCount",
                                "mutation($input: EnterStockCountInput!) { enterStockCount(input: $input) { __typename } }")
                        .variable(
                                "input",
                                Map.of("countId", Ids.next(), "lines", List.of(), "idempotencyKey", Ids.next()))
                        .allowed(CASHIER, MANAGER, ADMIN),
                row(
                                "Mutation.postStockCount",
                                "mutation($input: PostStockCountInput!) { postStockCount(input: $input) { __typename } }")
                        .variable("input", Map.of("countId", Ids.next(), "idempotencyKey", Ids.next()))
                        .allowed(MANAGER, ADMIN),
                row(
                                "Mutation.cancelStockCount",
                                "mutation($input: CancelStockCountInput!) { cancelStockCount(input: $input) { __typename } }")
                        .variable("input", Map.of("countId", Ids.next()))
                        .allowed(CASHIER, MANAGER, ADMIN),
                row("Query.stockValuation", "{ stockValuation(on: \"2026-01-01\") { units } }")
                        .allowed(MANAGER, ADMIN),
                row("Query.stockRotation", """
                                query($id: ID!) {
                                  stockRotation(locationId: $id, from: "2026-01-01", to: "2026-01-31") { totalCount }
                                }""")
                        .variable("id", CENTRAL_WAREHOUSE)
                        .allowed(MANAGER, ADMIN, partner("stock:read")));
    }
}
