package dev.comptoir.products.announcement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.comptoir.starter.scheduling.StandingWork;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * Lets the inventory know of products, at least once and however long it is away. That there is something to tell is
 * written by triggers, whoever changes a product; who calls {@link #wakeAfterCommit} only makes it sooner.
 */
@Component
public class ProductAnnouncements extends StandingWork {

    private static final String UPSERT = """
            mutation UpsertProductCards($input: UpsertProductCardsInput!) {
              upsertProductCards(input: $input) { changed }
            }""";
    private static final ParameterizedTypeReference<Integer> CHANGED = new ParameterizedTypeReference<>() {};
    /** As many as the inventory takes at once. */
    private static final int AT_ONCE = 1_000;

    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);

    private final UntoldChanges changes;
    private final ServiceGraphQl services;

    ProductAnnouncements(UntoldChanges changes, ServiceGraphQl services, @Lazy SchedulerClient scheduler) {
        super("announce-products", AT_LEAST_EVERY, scheduler);
        this.changes = changes;
        this.services = services;
    }

    /** @throws RuntimeException when the inventory does not answer, or not well: it has to be told again */
    @Override
    protected void work() {
        for (List<Card> cards = changes.cards(AT_ONCE); !cards.isEmpty(); cards = changes.cards(AT_ONCE)) {
            services.executeRepeatable(
                    "inventory",
                    UPSERT,
                    Map.of("input", Map.of("cards", cards)),
                    "upsertProductCards.changed",
                    CHANGED);
            changes.told(cards);
        }
    }

    @Override
    protected boolean waits() {
        return changes.exist();
    }

    @Configuration(proxyBeanMethods = false)
    static class Delivery {

        @Bean
        Task<Void> announceProducts(ProductAnnouncements announcements, UntoldChanges changes, MeterRegistry meters) {
            Gauge.builder("comptoir.products.untold", changes, UntoldChanges::count)
                    .description("Changes of products that the inventory has not been told of")
                    .register(meters);
            return announcements.task();
        }
    }
}
