package dev.comptoir.sales.checkout;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.bill.Promotion;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prices and promotions of stores. What was read within the last seconds is used again; while the catalogue is away, what
 * it said within the last day is, and the sale says so. A remembered promotion counts until it ends. To be asked outside of
 * transactions: another service is asked, and what it says is remembered whatever comes of the sale.
 */
@Component
class Prices {

    private static final Logger LOG = LoggerFactory.getLogger(Prices.class);
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Pricing pricing;
    private final RememberedPrices remembered;

    Prices(Pricing pricing, RememberedPrices remembered) {
        this.pricing = pricing;
        this.remembered = remembered;
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
        Map<UUID, Word> words = remembered.atHand(store, ids);
        List<UUID> stale = ids.stream()
                .distinct()
                .filter(id -> !words.containsKey(id) || !words.get(id).isYounger(FRESH, now))
                .toList();
        if (stale.isEmpty()) {
            return said(words, false, now);
        }
        List<UUID> unheard = stale.stream().filter(id -> !words.containsKey(id)).toList();
        boolean isKnown =
                unheard.isEmpty() || remembered.ofAll(store, unheard).keySet().containsAll(unheard);
        Map<UUID, Word> answer = ask(store, stale, isKnown, now);
        if (answer == null) {
            remembered.ofAll(store, stale).forEach((id, word) -> words.merge(id, word, Word::latest));
            return said(words, true, now);
        }
        stale.forEach(words::remove);
        words.putAll(answer);
        return said(words, false, now);
    }

    /**
     * @param isKnown whether they can be sold without
     * @return what the catalogue says; null when it does not answer
     */
    private @Nullable Map<UUID, Word> ask(UUID store, List<UUID> ids, boolean isKnown, Instant now) {
        Map<UUID, Word> words;
        try {
            Pricing.Answer answer = isKnown ? pricing.of(store, ids) : pricing.indispensable(store, ids);
            words = answer.words(now).stream()
                    .collect(toMap(word -> word.product().id(), word -> word));
        } catch (Refusal | ServiceError away) {
            LOG.warn("The catalogue does not answer ({}); selling at the prices it said last", away.getMessage());
            return null;
        }
        var unknown = new HashSet<>(ids);
        unknown.removeAll(words.keySet());
        remembered.remember(store, words.values(), unknown, now);
        return words;
    }

    private static Said said(Map<UUID, Word> words, boolean fromMemory, Instant now) {
        var products = new HashMap<UUID, Priced>();
        var promotions = new HashMap<UUID, Read>();
        words.forEach((id, word) -> {
            products.put(id, word.product());
            word.promotions().forEach(one -> promotions.merge(one.id(), new Read(one, word.at()), Read::latest));
        });
        List<Promotion> inForce = promotions.values().stream()
                .map(Read::promotion)
                .filter(one -> one.countsAt(now))
                .map(Pricing.OfPromotion::promotion)
                .toList();
        return new Said(products, inForce, fromMemory);
    }

    /** A promotion as it was when it was read: of what was said at different times, the last counts. */
    private record Read(Pricing.OfPromotion promotion, Instant at) {

        Read latest(Read other) {
            return other.at.isAfter(at) ? other : this;
        }
    }
}
