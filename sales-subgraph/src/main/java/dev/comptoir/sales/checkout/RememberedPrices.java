package dev.comptoir.sales.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the catalogue said within the last day: to this process at hand, and to any other in the database, where it stands
 * also when all of them were stopped.
 */
@Component
class RememberedPrices {

    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(RememberedPrices.class);
    /** What does not change is written down so often; by so much less than a day another process may sell at it. */
    private static final Duration KEPT_EVERY = Duration.ofHours(1);

    private static final int MOST_AT_HAND = 50_000;

    private final LastPrices last;
    private final Cache<Key, Word> atHand = Caffeine.newBuilder()
            .maximumSize(MOST_AT_HAND)
            .expireAfterWrite(REMEMBERED)
            .build();

    RememberedPrices(LastPrices last) {
        this.last = last;
    }

    /** What was said to this process. */
    Map<UUID, Word> atHand(UUID store, Collection<UUID> products) {
        var words = new HashMap<UUID, Word>();
        for (UUID product : products) {
            Word word = atHand.getIfPresent(new Key(store, product));
            if (word != null) {
                words.put(product, word);
            }
        }
        return words;
    }

    /** What was said to any process; one statement. */
    Map<UUID, Word> ofAll(UUID store, Collection<UUID> products) {
        return last.of(store, products, REMEMBERED);
    }

    /**
     * Remembers what was said just now. What is new or changed is written down at once, in one statement; what is not,
     * again after an hour.
     *
     * @param unknown products of which the catalogue says that there are none
     */
    void remember(UUID store, Collection<Word> said, Set<UUID> unknown, Instant now) {
        unknown.forEach(product -> atHand.invalidate(new Key(store, product)));
        List<Word> words = said.stream().map(word -> keptAsBefore(store, word)).toList();
        List<Word> toKeep = words.stream()
                .filter(word -> !word.wasKeptWithin(KEPT_EVERY, now))
                .toList();
        boolean kept = (toKeep.isEmpty() && unknown.isEmpty()) || keep(store, toKeep, unknown);
        for (Word word : words) {
            boolean isNew = !word.wasKeptWithin(KEPT_EVERY, now);
            atHand.put(new Key(store, word.product().id()), isNew && kept ? word.keptAt(now) : word);
        }
    }

    private Word keptAsBefore(UUID store, Word word) {
        Word before = atHand.getIfPresent(new Key(store, word.product().id()));
        return before != null && before.saysAs(word) ? word.keptAt(before.keptAt()) : word;
    }

    /** @return whether it worked; no sale fails for it */
    private boolean keep(UUID store, List<Word> words, Set<UUID> unknown) {
        try {
            last.keep(store, words, unknown, KEPT_EVERY);
            return true;
        } catch (DataAccessException e) {
            LOG.warn("What the catalogue said was not written down", e);
            return false;
        }
    }

    private record Key(UUID store, UUID product) {}
}
