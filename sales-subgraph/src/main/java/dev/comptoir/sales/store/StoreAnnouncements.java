package dev.comptoir.sales.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.scheduling.GrowingPauses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the inventory know of new stores and new names: at least once, however long it is away. */
@Component
class StoreAnnouncements {

    private static final TaskDescriptor<Named> TASK = TaskDescriptor.of("announce-stores", Named.class);

    private final SchedulerClient scheduler;

    StoreAnnouncements(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** What the task holds: no names, which may have changed again by the time it runs. */
    record Named(List<UUID> stores) {}

    /** Told after the current transaction's commit, and only then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(Collection<Store> stores) {
        var named = new Named(stores.stream().map(Store::id).toList());
        scheduler.schedule(TASK.instance(Ids.next().toString()).data(named).scheduledTo(Instant.now()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Delivery {

        @Bean
        Task<Named> announceStores(InventoryLocations inventory) {
            return Tasks.oneTime(TASK)
                    .onFailure(new GrowingPauses<>())
                    .execute((task, context) -> inventory.learnOf(task.getData().stores()));
        }
    }
}
