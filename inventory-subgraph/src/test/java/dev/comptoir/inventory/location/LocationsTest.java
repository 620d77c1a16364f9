package dev.comptoir.inventory.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@SubgraphTest
class LocationsTest {

    @Autowired
    private As as;

    @Autowired
    private Locations locations;

    @Test
    void theStoresAndTheWarehouseAreListedTheVirtualEndsAreNot() {
        UUID paris = Ids.next();
        upsert(store(paris, "Paris", null))
                .path("upsertStoreLocations.locations[0].store.id")
                .entity(UUID.class)
                .isEqualTo(paris);

        var answer = as.cashier().documentName("locations").execute();

        answer.path("locations[0]").matchesJsonStrictly("""
                {"id": "00000000-0000-7000-8000-000000000001", "name": "Central warehouse", "kind": "WAREHOUSE", "store": null}""");
        answer.path("locations[*].id").entityList(UUID.class).contains(paris).doesNotContain(Location.LOSS);
    }

    @Test
    void theWarehouseIsCalledByItsNameInTheReadersLanguage() {
        var french = as.cashier()
                .mutate()
                .header("Accept-Language", "fr-CA, en;q=0.5")
                .build();

        french.documentName("locations")
                .execute()
                .path("locations[0].name")
                .entity(String.class)
                .isEqualTo("Entrepôt central");
    }

    @Test
    void aStoreIsRenamedAndKeepsItsCodeWhenNoneIsSaid() {
        UUID store = Ids.next();
        String code = "C" + store;
        upsert(store(store, "Old name", code));
        upsert(store(store, "New name", null));

        assertThat(locations.byId(List.of(store)).get(store).name()).isEqualTo("New name");
        assertRefused(upsert(store(Ids.next(), "Another", code.toLowerCase())), "Another location has this code");
    }

    @Test
    void whatCannotBeAStoreIsRefused() {
        UUID store = Ids.next();

        assertRefused(upsert(store(Location.LOSS, "Loss", null)), "not a store");
        assertRefused(upsert(store(store, " ", null)), "needs a name");
        assertRefused(upsert(store(store, "x".repeat(201), null)), "needs a name");
        assertRefused(upsert(store(store, "Paris", "x".repeat(51))), "longer than 50");
        assertRefused(upsert(store(store, "Paris", null), store(store, "Paris", null)), "twice");
        assertThat(locations.byId(List.of(store))).isEmpty();
    }

    @Test
    void aLocationIsAnEntity() {
        as.cashier()
                .document("""
                        query($places: [_Any!]!) { _entities(representations: $places) { ... on Location { id name store { id } } } }""")
                .variable(
                        "places",
                        List.of(
                                Map.of("__typename", "Location", "id", Location.SUPPLIER.toString()),
                                Map.of(
                                        "__typename",
                                        "Location",
                                        "id",
                                        Ids.next().toString())))
                .execute()
                .path("_entities")
                .matchesJsonStrictly("""
                        [{"id": "00000000-0000-7000-8000-000000000002", "name": "Supplier", "store": null}, null]""");
    }

    private GraphQlTester.Response upsert(Map<?, ?>... stores) {
        return as.service("inventory.write")
                .documentName("upsertStoreLocations")
                .variable("stores", List.of(stores))
                .execute();
    }

    private static Map<String, Object> store(UUID id, String name, @Nullable String code) {
        return code == null ? Map.of("storeId", id, "name", name) : Map.of("storeId", id, "name", name, "code", code);
    }

    private static void assertRefused(GraphQlTester.Response answer, String reason) {
        answer.errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
            assertThat(error.getMessage()).contains(reason);
        }));
    }
}
