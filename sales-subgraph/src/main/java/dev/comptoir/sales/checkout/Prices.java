package dev.comptoir.sales.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * The catalogue's prices. What was read within the last seconds is used again; while the catalogue is away, what it said
 * within the last day is, and the sale says so.
 */
@Component
class Prices {

    private static final Logger LOG = LoggerFactory.getLogger(Prices.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 50_000;
    private static final String QUERY = """
            query ProductsForSale($ids: [ID!]!) {
              productsById(ids: $ids) { id name price { amount } unit stocked archived }
            }""";
    private static final ParameterizedTypeReference<List<@Nullable Answer>> ANSWERS =
            new ParameterizedTypeReference<>() {};

    private final ServiceGraphQl services;
    private final Cache<UUID, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Prices(ServiceGraphQl services) {
        this.services = services;
    }

    /**
     * What the catalogue says of products.
     *
     * @param products those that it knows
     * @param fromMemory whether it did not answer, and this is what it said last
     */
    record Said(Map<UUID, Priced> products, boolean fromMemory) {}

    Said of(Collection<UUID> ids) {
        Instant now = Instant.now();
        List<UUID> missing = ids.stream()
                .distinct()
                .filter(id -> !isFresh(known.getIfPresent(id), now))
                .toList();
        boolean away = !missing.isEmpty() && !read(missing, now);
        var products = new HashMap<UUID, Priced>();
        for (UUID id : ids) {
            Known said = known.getIfPresent(id);
            if (said != null) {
                products.put(id, said.product());
            }
        }
        return new Said(products, away);
    }

    /** @return whether the catalogue answered */
    private boolean read(List<UUID> ids, Instant now) {
        try {
            List<@Nullable Answer> answers =
                    services.execute("products", QUERY, Map.of("ids", ids), "productsById", ANSWERS);
            known.invalidateAll(ids);
            answers.stream()
                    .filter(Objects::nonNull)
                    .forEach(answer -> known.put(answer.id(), new Known(answer.product(), now)));
            return true;
        } catch (Refusal | ServiceError away) {
            LOG.warn("The catalogue does not answer ({}); selling at the prices it said last", away.getMessage());
            return false;
        }
    }

    private static boolean isFresh(@Nullable Known said, Instant now) {
        return said != null && said.at().plus(FRESH).isAfter(now);
    }

    private record Known(Priced product, Instant at) {}

    private record Answer(UUID id, String name, Amount price, String unit, boolean stocked, boolean archived) {

        Priced product() {
            return new Priced(id, name, price.amount(), !"PIECE".equals(unit), stocked, archived);
        }
    }

    private record Amount(BigDecimal amount) {}
}
