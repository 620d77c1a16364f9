package dev.comptoir.sales.parking;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.till.Person;
import dev.comptoir.sales.till.Register;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts sales aside and takes them up again. What the inventory is to hear is written in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Parking {

    private static final int MOST_PER_STORE = 200;
    private static final int LONGEST_REASON = 200;

    private final TillSessions sessions;
    private final ParkedSales sales;
    private final ParkingRecord record;
    private final KeptGoods goods;
    private final AuditLog audit;

    Parking(TillSessions sessions, ParkedSales sales, ParkingRecord record, KeptGoods goods, AuditLog audit) {
        this.sessions = sessions;
        this.sales = sales;
        this.record = record;
        this.goods = goods;
        this.audit = audit;
    }

    /**
     * @return the id of the parked sale
     * @throws TillRefusal when the session is not open
     * @throws ImpossibleBill when no sale can ever come of it, or too many are parked in the store
     */
    UUID park(ParkSaleInput sale, UUID by) {
        TillSession session = sessions.requireOpen(sale.tillSessionId());
        sale.check();
        if (sales.countIn(session.storeId()) >= MOST_PER_STORE) {
            throw new ImpossibleBill("parked.too-many", MOST_PER_STORE);
        }
        UUID id = Ids.next();
        record.add(id, session, by, sale);
        if (sale.reserve()) {
            goods.wakeAfterCommit();
        }
        return id;
    }

    /** @throws TillRefusal when the session is not open, there is no such sale in its store, or it is parked no more */
    UUID resume(UUID id, UUID sessionId, UUID by) {
        TillSession session = sessions.requireOpen(sessionId);
        ParkedSale sale = sales.hold(id)
                .filter(found -> found.storeId().equals(session.storeId()))
                .orElseThrow(Parking::unknown);
        requireParked(sale);
        record.resume(id, session.registerId(), by);
        goods.wakeAfterCommit();
        return id;
    }

    /** @throws TillRefusal when there is no such sale, it is parked no more, or the reason is none */
    UUID discard(UUID id, String reason, Caller caller) {
        String words = TillRefusal.reason(reason, LONGEST_REASON);
        ParkedSale sale = sales.hold(id).orElseThrow(Parking::unknown);
        requireParked(sale);
        record.discard(id, caller.userId(), words);
        audit.record(
                sale.storeId(),
                caller,
                "discardParkedSale",
                id,
                Map.of("lines", sales.lines(List.of(id)).size()),
                Map.of("reason", words));
        goods.wakeAfterCommit();
        return id;
    }

    private static void requireParked(ParkedSale sale) {
        Register register = sale.resumedOn();
        if (register != null) {
            throw gone(sale, "parked.resumed", register.name());
        }
        if (sale.status() != ParkedSaleStatus.PARKED) {
            throw gone(sale, "parked.discarded");
        }
    }

    private static TillRefusal unknown() {
        return TillRefusal.of(ParkedSaleNotFoundError::new, "parked.none");
    }

    private static TillRefusal gone(ParkedSale sale, String key, Object... arguments) {
        return TillRefusal.of(
                message -> new ParkedSaleGoneError(message, sale.status(), sale.resumedOn(), Person.of(sale.endedBy())),
                key,
                arguments);
    }

    record ParkedSaleNotFoundError(String message) {}

    record ParkedSaleGoneError(
            String message,
            ParkedSaleStatus status,
            @Nullable Register takenUpOn,
            @Nullable Person by) {}
}
