package dev.comptoir.sales.goods;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the stock follow the receipts: written down with the receipt, told to the inventory at least once, however long it
 * is away. The inventory records each movement once.
 */
@Component
public class GoodsToMove extends StandingWork {

    private static final Logger LOG = LoggerFactory.getLogger(GoodsToMove.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Ledger ledger;

    GoodsToMove(JdbcClient database, Ledger ledger, @Lazy SchedulerClient scheduler) {
        super("move-goods", AT_LEAST_EVERY, scheduler);
        this.database = database;
        this.ledger = ledger;
    }

    /** The goods of a receipt leave, or come back; written down in the caller's transaction, which there must be. */
    public void follow(UUID receipt) {
        note(receipt, false);
    }

    /** The goods of a receipt that counts no more go where they came from. */
    public void followUndone(UUID receipt) {
        note(receipt, true);
    }

    private void note(UUID receipt, boolean undone) {
        database.sql("insert into goods_to_move (id, sale_id, undone) values (:id, :receipt, :undone)")
                .param("id", Ids.next())
                .param("receipt", receipt)
                .param("undone", undone)
                .update();
        wakeAfterCommit();
    }

    @Override
    protected boolean waits() {
        return database.sql("select exists (select from goods_to_move)")
                .query(Boolean.class)
                .single();
    }

    /** One that the inventory does not take waits for somebody to look at it, and holds nobody else up. */
    @Override
    protected void work() {
        UUID after = new UUID(0, 0);
        RuntimeException refused = null;
        List<Pending> some = next(after);
        while (!some.isEmpty()) {
            try {
                tell(some);
            } catch (Ledger.NotTaken together) {
                for (Pending one : some) {
                    try {
                        tell(List.of(one));
                    } catch (Ledger.NotTaken alone) {
                        LOG.error(
                                "The inventory does not take the goods of receipt {}: {}",
                                one.saleId(),
                                alone.getMessage());
                        refused = alone;
                    }
                }
            }
            some = next(some.getLast().id());
        }
        if (refused != null) {
            throw refused;
        }
    }

    private void tell(List<Pending> some) {
        ledger.record(some);
        database.sql("delete from goods_to_move where id = any (:ids::uuid[])")
                .param("ids", some.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .update();
    }

    private List<Pending> next(UUID after) {
        return database.sql("select id, sale_id, undone from goods_to_move where id > :after order by id limit :some")
                .param("after", after)
                .param("some", AT_ONCE)
                .query(Pending.class)
                .list();
    }

    /** @param undone whether the goods go the other way */
    record Pending(UUID id, UUID saleId, boolean undone) {}

    @Configuration(proxyBeanMethods = false)
    static class Delivery {

        @Bean
        Task<Void> moveGoods(GoodsToMove goods) {
            return goods.task();
        }
    }
}
