package dev.comptoir.sales.giftcard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows people down who try codes: after five that no card has, nothing is answered for five minutes. Counted by each
 * instance of the service, which with 10^15 codes is slow enough. Slips of the fingers do not count: their check digit is wrong.
 */
@Component
class Guesses {

    private static final int FEW = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_PEOPLE = 10_000;

    private final Cache<UUID, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(PAUSE)
            .build();

    /** @throws dev.comptoir.sales.till.TillRefusal when the person has tried too many */
    void requireFew(UUID person) {
        AtomicInteger count = wrong.getIfPresent(person);
        if (count != null && count.get() >= FEW) {
            throw GiftCardError.refusal("giftcard.guessing", PAUSE.toMinutes());
        }
    }

    void wrong(UUID person) {
        wrong.get(person, _ -> new AtomicInteger()).incrementAndGet();
    }
}
