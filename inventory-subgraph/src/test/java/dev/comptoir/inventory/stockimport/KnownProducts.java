package dev.comptoir.inventory.stockimport;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the products service: it answers {@code productsBySku} as that does. */
@Component
@Primary
class KnownProducts implements ServiceGraphQl {

    /** How many SKUs each call asked for. */
    final List<Integer> lookups = new ArrayList<>();

    volatile boolean away;
    private final Map<String, Map<String, Object>> products = new ConcurrentHashMap<>();
    private final JsonMapper json;

    KnownProducts(JsonMapper json) {
        this.json = json;
    }

    UUID add(String sku) {
        return add(sku, true);
    }

    UUID add(String sku, boolean stocked) {
        UUID id = Ids.next();
        products.put(sku, Map.of("id", id.toString(), "stocked", stocked));
        return id;
    }

    /** It answers at once. */
    @Override
    public ServiceGraphQl within(Duration time) {
        return this;
    }

    @Override
    public <T> T execute(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type) {
        if (away) {
            throw Refusal.unavailable(service);
        }
        var skus = (List<?>) variables.get("skus");
        if (!service.equals("products") || !path.equals("productsBySku") || skus.size() > 1_000) {
            throw new IllegalArgumentException(document);
        }
        lookups.add(skus.size());
        return json.convertValue(skus.stream().map(products::get).toList(), json.constructType(type.getType()));
    }

    @Override
    public <T> T execute(String service, String document, Map<String, Object> variables, String path, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T executeRepeatable(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type) {
        throw new UnsupportedOperationException();
    }
}
