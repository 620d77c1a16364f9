package dev.comptoir.sales.parking;

import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the inventory of parked sales while somebody at a till waits; what it does not hear soon, the standing work tells. */
@Component
class KeepingNow {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingNow.class);
    /** How long somebody at a till waits for the inventory's word. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** How many wait for it at once: more would only press an inventory that is slow already. */
    private static final int MOST_AT_ONCE = 4;

    private final KeepingGoods keeping;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    KeepingNow(KeepingGoods keeping) {
        this.keeping = keeping;
    }

    /** Tells of these sales, one after the other, if the inventory answers soon. */
    void tell(List<UUID> sales) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS) || !told(sales, end)) {
                LOG.warn("The inventory takes its time with parked sales {}", sales);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean told(List<UUID> sales, long end) throws InterruptedException {
        var told = new CountDownLatch(1);
        Thread.ofVirtual()
                .name(StandingWork.THREAD_PREFIX + "keep-parked-goods-now")
                .start(() -> {
                    try {
                        sales.forEach(this::attempt);
                    } finally {
                        free.release();
                        told.countDown();
                    }
                });
        return told.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void attempt(UUID sale) {
        try {
            keeping.tell(sale);
        } catch (RuntimeException later) {
            LOG.warn("The inventory has not heard of parked sale {} yet: {}", sale, later.getMessage());
        }
    }
}
