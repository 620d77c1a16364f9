package dev.comptoir.sales.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comptoir.sales.bill.Promotion;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prices and promotions of stores. What was read within the last seconds is used again; while the catalogue is away, what
 * it said within the last day is, and the sale says so. A remembered promotion counts until it ends.
 */
@Component
class Prices {

    private static final Logger LOG = LoggerFactory.getLogger(Prices.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 50_000;

    private final Pricing pricing;
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Prices(Pricing pricing) {
        this.pricing = pricing;
    }

    /**
     * What the catalogue says of products.
     *
     * @param products those that it knows
     * @param promotions that concern them and are in force
     * @param fromMemory whether it did not answer, and this is what it said last
     */
    record Said(Map<UUID, Priced> products, List<Promotion> promotions, boolean fromMemory) {}

    Said of(UUID store, Collection<UUID> ids) {
        Instant now = Instant.now();
        var wanted = new LinkedHashSet<>(ids);
        List<UUID> missing = wanted.stream()
                .filter(id -> !isFresh(known.getIfPresent(new Key(store, id)), now))
                .toList();
        boolean away = !missing.isEmpty() && !read(store, missing, now);
        var products = new HashMap<UUID, Priced>();
        var promotions = new HashMap<UUID, InForce>();
        for (UUID id : wanted) {
            Known said = known.getIfPresent(new Key(store, id));
            if (said != null) {
                products.put(id, said.product());
                said.promotions()
                        .forEach(one -> promotions.merge(one.promotion().id(), one, InForce::latest));
            }
        }
        return new Said(
                products,
                promotions.values().stream()
                        .filter(one -> one.countsAt(now))
                        .map(InForce::promotion)
                        .toList(),
                away);
    }

    /** @return whether the catalogue answered */
    private boolean read(UUID store, List<UUID> ids, Instant now) {
        try {
            Pricing.Answer answer = pricing.of(store, ids);
            var unknown = new HashSet<>(ids);
            var promotions = answer.inForce(now);
            for (Priced product : answer.priced()) {
                unknown.remove(product.id());
                var concerning = new ArrayList<>(promotions);
                concerning.removeIf(
                        one -> !product.promotions().contains(one.promotion().id()));
                known.put(new Key(store, product.id()), new Known(product, concerning, now));
            }
            unknown.forEach(id -> known.invalidate(new Key(store, id)));
            return true;
        } catch (Refusal | ServiceError away) {
            LOG.warn("The catalogue does not answer ({}); selling at the prices it said last", away.getMessage());
            return false;
        }
    }

    private static boolean isFresh(@Nullable Known said, Instant now) {
        return said != null && said.at().plus(FRESH).isAfter(now);
    }

    private record Key(UUID store, UUID product) {}

    private record Known(Priced product, List<InForce> promotions, Instant at) {}

    /**
     * A promotion as it was when it was read.
     *
     * @param endsAt the first moment at which it no longer counts; null = never
     */
    record InForce(Promotion promotion, @Nullable Instant endsAt, Instant readAt) {

        boolean countsAt(Instant now) {
            return endsAt == null || now.isBefore(endsAt);
        }

        InForce latest(InForce other) {
            return other.readAt.isAfter(readAt) ? other : this;
        }
    }
}
