package dev.comptoir.inventory;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entities as the router names them. */
public final class Entities {

    private Entities() {}

    public static List<Map<String, Object>> stores(UUID... ids) {
        return stores(Arrays.asList(ids));
    }

    public static List<Map<String, Object>> stores(Collection<UUID> ids) {
        return of("Store", ids);
    }

    public static List<Map<String, Object>> products(Collection<UUID> ids) {
        return of("Product", ids);
    }

    private static List<Map<String, Object>> of(String type, Collection<UUID> ids) {
        return ids.stream()
                .map(id -> Map.<String, Object>of("__typename", type, "id", id.toString()))
                .toList();
    }
}
