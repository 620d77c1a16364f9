package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.starter.errors.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places that hold goods, as files name them: by their code or by their name; case does not matter. */
final class Places {

    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();

    private Places(List<Named> places) {
        for (Named place : places) {
            if (place.code() != null) {
                byCode.put(key(place.code()), place.id());
            }
            place.names().forEach(name -> byName.computeIfAbsent(key(name), some -> new HashSet<>())
                    .add(place.id()));
        }
    }

    static Places known(JdbcClient jdbc) {
        return new Places(jdbc.sql("select id, kind, code, name from location where kind in ('STORE', 'WAREHOUSE')")
                .query(Named.class)
                .list());
    }

    /** @throws RowRefused when no place, or more than one, is called so */
    UUID find(String text) {
        UUID coded = byCode.get(key(text));
        if (coded != null) {
            return coded;
        }
        Set<UUID> named = byName.getOrDefault(key(text), Set.of());
        return switch (named.size()) {
            case 0 ->
                throw text.isEmpty()
                        ? new RowRefused(Cells.STORE, "stock-row.store.missing")
                        : new RowRefused(Cells.STORE, "stock-row.store.unknown", text);
            case 1 -> named.iterator().next();
            default -> throw new RowRefused(Cells.STORE, "stock-row.store.ambiguous", text);
        };
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Named(
            UUID id,
            LocationKind kind,
            @Nullable String code,
            @Nullable String name) {

        /** A place without a name of its own is called by its kind, in any of our languages. */
        List<String> names() {
            return name != null
                    ? List.of(name)
                    : Messages.LANGUAGES.stream()
                            .map(language -> Messages.text(language, "location.kind." + kind))
                            .toList();
        }
    }
}
