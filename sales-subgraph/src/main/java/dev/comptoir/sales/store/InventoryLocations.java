package dev.comptoir.sales.store;

import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inventory's knowledge of where stores are: each is a location that holds goods. */
@Component
class InventoryLocations {

    private static final String UPSERT = """
            mutation UpsertStoreLocations($input: UpsertStoreLocationsInput!) {
              upsertStoreLocations(input: $input) { locations { id } }
            }""";
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LOCATIONS =
            new ParameterizedTypeReference<>() {};
    /** As many as the inventory takes at once. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final ServiceGraphQl services;

    InventoryLocations(JdbcClient database, ServiceGraphQl services) {
        this.database = database;
        this.services = services;
    }

    record Named(UUID storeId, String name, String code) {}

    /** @throws RuntimeException when the inventory does not answer, or not well: it has to be told again */
    void learnOf(List<UUID> stores) {
        for (int from = 0; from < stores.size(); from += AT_ONCE) {
            tell(stores.subList(from, Math.min(stores.size(), from + AT_ONCE)));
        }
    }

    /** Until what was sent is what is: a later message that overtook this one must not be undone by it. */
    private void tell(Collection<UUID> stores) {
        List<Named> told;
        List<Named> current = named(stores);
        do {
            told = current;
            services.executeRepeatable(
                    "inventory",
                    UPSERT,
                    Map.of("input", Map.of("stores", told)),
                    "upsertStoreLocations.locations",
                    LOCATIONS);
            current = named(stores);
        } while (!told.equals(current));
    }

    private List<Named> named(Collection<UUID> stores) {
        return database.sql("select id, name, code from store where id = any (:ids::uuid[]) order by id")
                .param("ids", stores.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }
}
