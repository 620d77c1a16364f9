package dev.comptoir.sales.parking;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the inventory know which goods to keep for parked sales and which are free again, however long it is away. */
@Component
class KeptGoods extends StandingWork {

    private static final Logger LOG = LoggerFactory.getLogger(KeptGoods.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
    /** How long somebody at a till waits for the inventory's word. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Each asks for less than the one before; whoever is outrun so often tries again later. */
    private static final int MOST_STEPS = 5;

    private static final int AT_ONCE = 50;

    private final KeepingRecord record;
    private final KeepingGoods keeping;

    KeptGoods(KeepingRecord record, KeepingGoods keeping, @Lazy SchedulerClient scheduler) {
        super("keep-parked-goods", AT_LEAST_EVERY, scheduler);
        this.record = record;
        this.keeping = keeping;
    }

    /** Tells of one sale now, if the inventory answers soon; otherwise the standing work does. */
    void tellNow(UUID sale) {
        var told = new CountDownLatch(1);
        Thread.ofVirtual().name(THREAD_PREFIX + "keep-parked-goods-now").start(() -> {
            try {
                tell(sale);
            } catch (RuntimeException later) {
                LOG.warn("The inventory has not heard of parked sale {} yet: {}", sale, later.getMessage());
            } finally {
                told.countDown();
            }
        });
        try {
            if (!told.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The inventory takes its time with parked sale {}", sale);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            tell(sale);
            return before;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void tell(UUID sale) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!keeping.step(sale)) {
                return;
            }
        }
        throw new IllegalStateException("The stock of parked sale %s keeps changing".formatted(sale));
    }
}
