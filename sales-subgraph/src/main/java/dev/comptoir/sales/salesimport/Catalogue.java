package dev.comptoir.sales.salesimport;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.ImportRefused;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/** The products of the chain, which another service owns. */
@Component
class Catalogue {

    private static final String UPSERT = """
            mutation UpsertProducts($input: UpsertProductsInput!) {
              upsertProducts(input: $input) { products { id } }
            }""";
    private static final ParameterizedTypeReference<List<Known>> PRODUCTS = new ParameterizedTypeReference<>() {};
    /** As many as the catalogue takes at once. */
    private static final int AT_ONCE = 1_000;

    private final ServiceGraphQl services;
    private final Duration patience;
    private final RetryTemplate retry;

    Catalogue(ServiceGraphQl services, @Value("${comptoir.imports.patience-with-products}") Duration patience) {
        this.services = services;
        this.patience = patience;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofSeconds(1))
                .multiplier(1.5)
                .maxDelay(Duration.ofSeconds(10))
                .timeout(patience)
                .predicate(Catalogue::isOutage)
                .build());
    }

    private record Known(UUID id) {}

    private record Wanted(String sku, @Nullable String name, String price, boolean stocked) {}

    /**
     * The ids of these products, in the same order; those that are missing are made, those that are known stay as they
     * are. While the catalogue is away this waits.
     *
     * @param services what is no goods, and no stock is kept of
     * @param decimals how many a price has
     * @throws ImportRefused when the catalogue is away for too long
     */
    List<UUID> idsOf(List<FileProduct> products, Services services, int decimals) {
        var ids = new ArrayList<UUID>(products.size());
        for (int from = 0; from < products.size(); from += AT_ONCE) {
            List<Wanted> wanted = products.subList(from, Math.min(products.size(), from + AT_ONCE)).stream()
                    .map(product -> new Wanted(
                            product.sku,
                            product.name().orElse(null),
                            product.price(decimals).toPlainString(),
                            !services.include(product.sku)))
                    .toList();
            upsert(wanted).forEach(known -> ids.add(known.id()));
        }
        if (ids.size() != products.size()) {
            throw new IllegalStateException(
                    "The catalogue answered %d products of %d".formatted(ids.size(), products.size()));
        }
        return ids;
    }

    private List<Known> upsert(List<Wanted> products) {
        Map<String, Object> input = Map.of("products", products, "existing", "KEEP");
        try {
            return Objects.requireNonNull(retry.execute(() -> services.executeRepeatable(
                    "products", UPSERT, Map.of("input", input), "upsertProducts.products", PRODUCTS)));
        } catch (RetryException e) {
            if (isOutage(e.getCause())) {
                throw ImportRefused.because("sales-import.products-unavailable", patience.toMinutes());
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() == ErrorCode.SUBGRAPH_UNAVAILABLE;
    }
}
