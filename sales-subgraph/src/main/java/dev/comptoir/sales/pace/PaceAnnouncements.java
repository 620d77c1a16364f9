package dev.comptoir.sales.pace;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.comptoir.sales.pace.StorePace.Due;
import dev.comptoir.sales.pace.StorePace.ProductPace;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.scheduling.StandingWork;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the inventory know how fast stores sell: after each store's midnight, and after an import of sales. What was told
 * is noted once the inventory has taken the last part, so that it is told again after any failure.
 */
@Component
public class PaceAnnouncements extends StandingWork {

    private static final String UPSERT = """
            mutation UpsertSalesPace($input: UpsertSalesPaceInput!) {
              upsertSalesPace(input: $input) { told }
            }""";
    private static final ParameterizedTypeReference<Integer> TOLD = new ParameterizedTypeReference<>() {};
    /** As many as the inventory takes at once. */
    private static final int AT_ONCE = 1_000;

    /** How long after its midnight a store may wait. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(10);

    private final StorePace pace;
    private final ServiceGraphQl services;

    PaceAnnouncements(StorePace pace, ServiceGraphQl services, @Lazy SchedulerClient scheduler) {
        super("announce-sales-pace", AT_LEAST_EVERY, scheduler);
        this.pace = pace;
        this.services = services;
    }

    /** Told after the current transaction's commit, and only then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void salesWereImported() {
        pace.change();
        wakeAfterCommit();
    }

    /**
     * A store that the inventory does not take, such as one that it has not heard of yet, does not hold up the others; an
     * inventory that is away does.
     */
    @Override
    protected void work() {
        ServiceError refused = null;
        for (Due due : pace.due()) {
            try {
                tell(due);
            } catch (ServiceError e) {
                refused = e;
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    protected boolean waits() {
        return pace.isDue();
    }

    private void tell(Due due) {
        List<ProductPace> products = pace.of(due.storeId(), due.until());
        UUID run = Ids.next();
        int from = 0;
        do {
            int to = Math.min(products.size(), from + AT_ONCE);
            var part = Map.of(
                    "storeId", due.storeId(),
                    "asOf", due.until(),
                    "run", run,
                    "last", to == products.size(),
                    "products", products.subList(from, to));
            services.executeRepeatable("inventory", UPSERT, Map.of("input", part), "upsertSalesPace.told", TOLD);
            from = to;
        } while (from < products.size());
        pace.told(due);
    }

    @Configuration(proxyBeanMethods = false)
    static class Delivery {

        @Bean
        Task<Void> announceSalesPace(PaceAnnouncements announcements) {
            return announcements.task();
        }
    }
}
