package dev.comptoir.inventory.stockimport;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The products that a file speaks of, each looked up once. */
final class Assortment {

    private final Catalogue catalogue;
    private final Map<String, Optional<Catalogue.Entry>> known = new HashMap<>();

    Assortment(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Finds the product of each of these rows, and looks up those that no earlier row spoke of. */
    Function<StockRow, UUID> productsOf(Collection<StockRow> rows) {
        Set<String> unknown =
                new HashSet<>(rows.stream().map(row -> key(row.sku())).collect(toSet()));
        unknown.removeAll(known.keySet());
        known.putAll(catalogue.find(unknown));
        return this::productOf;
    }

    /** @throws RowRefused when there is no such product, or no stock is kept of it */
    private UUID productOf(StockRow row) {
        Catalogue.Entry entry = known.getOrDefault(key(row.sku()), Optional.empty())
                .orElseThrow(() -> new RowRefused(Cells.SKU, "stock-row.sku.unknown", row.sku()));
        if (!entry.stocked()) {
            throw new RowRefused(Cells.SKU, "stock-row.sku.unstocked", row.sku());
        }
        return entry.id();
    }

    private static String key(String sku) {
        return sku.toUpperCase(Locale.ROOT);
    }
}
