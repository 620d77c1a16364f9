package dev.comptoir.sales.parking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Goods that the inventory still keeps for parked sales which have ended: it has not heard of that yet. */
@Service
public class FreedGoods {

    /** Whoever asks waits for it at a till; what else there is the standing work tells. */
    private static final int MOST_SALES = 10;

    private final KeepingRecord record;
    private final KeepingNow now;

    FreedGoods(KeepingRecord record, KeepingNow now) {
        this.record = record;
        this.now = now;
    }

    /**
     * Has the inventory free the goods of ended sales now that it may keep of these products; outside of transactions.
     *
     * @return whether there were any, so that asking for stock once more is worth it
     */
    public boolean free(UUID store, Collection<UUID> products) {
        List<UUID> ended = record.ended(store, products, MOST_SALES);
        if (ended.isEmpty()) {
            return false;
        }
        now.tell(ended);
        return true;
    }
}
