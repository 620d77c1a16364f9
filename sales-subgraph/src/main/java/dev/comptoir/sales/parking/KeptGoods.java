package dev.comptoir.sales.parking;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the inventory know which goods to keep for parked sales and which are free again, however long it is away. */
@Component
class KeptGoods extends StandingWork {

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final KeepingRecord record;
    private final KeepingGoods keeping;

    KeptGoods(KeepingRecord record, KeepingGoods keeping, @Lazy SchedulerClient scheduler) {
        super("keep-parked-goods", AT_LEAST_EVERY, scheduler);
        this.record = record;
        this.keeping = keeping;
    }

    @Override
    protected boolean waits() {
        return record.anyToTell();
    }

    /** One that fails holds the others up no longer than its own attempt. */
    @Override
    protected void work() {
        RuntimeException failed = null;
        List<UUID> some = record.toTell(new UUID(0, 0), AT_ONCE);
        while (!some.isEmpty()) {
            for (UUID sale : some) {
                failed = attempted(sale, failed);
            }
            some = record.toTell(some.getLast(), AT_ONCE);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private @Nullable RuntimeException attempted(UUID sale, @Nullable RuntimeException before) {
        try {
            keeping.tell(sale);
            return before;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
