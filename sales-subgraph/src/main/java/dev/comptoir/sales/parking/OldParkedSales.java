package dev.comptoir.sales.parking;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up parked sales that nobody came back for. */
@Service
class OldParkedSales {

    private static final Logger LOG = LoggerFactory.getLogger(OldParkedSales.class);
    /** As long as the keys of the acts that ended them, so that a repeated act finds its outcome. */
    private static final Duration REMEMBERED = Duration.ofDays(36);

    private final ParkingRecord record;
    private final KeptGoods goods;
    private final Duration kept;

    /** @param kept how long a sale may be parked */
    OldParkedSales(ParkingRecord record, KeptGoods goods, @Value("${comptoir.parking.kept:30d}") Duration kept) {
        this.record = record;
        this.goods = goods;
        this.kept = kept;
    }

    @Transactional
    void clear() {
        int discarded = record.discardOlderThan(kept);
        if (discarded > 0) {
            LOG.info("{} parked sales were older than {} and were discarded", discarded, kept);
            goods.wakeAfterCommit();
        }
        record.forgetEndedBefore(REMEMBERED);
    }
}
