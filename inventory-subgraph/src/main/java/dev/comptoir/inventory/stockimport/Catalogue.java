package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.ImportRefused;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The products of the chain, asked of the products service by the codes that files know. */
@Component
class Catalogue {

    private static final String DOCUMENT =
            "query ProductsBySku($skus: [String!]!) { productsBySku(skus: $skus) { id stocked } }";

    /** What {@code productsBySku} takes. */
    private static final int MOST_SKUS = 1_000;

    private final ServiceGraphQl services;

    Catalogue(ServiceGraphQl services) {
        this.services = services;
    }

    /**
     * Empty for a SKU that no product bears.
     *
     * @throws ImportRefused when the products service cannot be reached
     */
    Map<String, Optional<Entry>> find(Collection<String> skus) {
        var all = List.copyOf(skus);
        var found = new HashMap<String, Optional<Entry>>();
        for (int start = 0; start < all.size(); start += MOST_SKUS) {
            List<String> some = all.subList(start, Math.min(start + MOST_SKUS, all.size()));
            List<@Nullable Entry> entries = ask(some);
            for (int i = 0; i < some.size(); i++) {
                found.put(some.get(i), Optional.ofNullable(entries.get(i)));
            }
        }
        return found;
    }

    private List<@Nullable Entry> ask(List<String> skus) {
        try {
            return services.execute(
                    "products",
                    DOCUMENT,
                    Map.of("skus", skus),
                    "productsBySku",
                    new ParameterizedTypeReference<List<@Nullable Entry>>() {});
        } catch (Refusal refusal) {
            throw refusal.code() == ErrorCode.SUBGRAPH_UNAVAILABLE
                    ? ImportRefused.because("stock-import.no-catalogue")
                    : refusal;
        }
    }

    /** @param stocked whether stock is kept of the product */
    record Entry(UUID id, boolean stocked) {}
}
