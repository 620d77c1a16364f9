package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Handling.Line;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.LedgerPages;
import dev.comptoir.inventory.ledger.StockMovement;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.product.LineProducts;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Carries out what people do with goods: all lines or none, once per key. */
@Service
class HandlingGoods {

    private final OnceOnly onceOnly;
    private final LineProducts products;
    private final Locations locations;
    private final Ledger ledger;
    private final LedgerPages recorded;

    HandlingGoods(OnceOnly onceOnly, LineProducts products, Locations locations, Ledger ledger, LedgerPages recorded) {
        this.onceOnly = onceOnly;
        this.products = products;
        this.locations = locations;
        this.ledger = ledger;
        this.recorded = recorded;
    }

    /**
     * @param mutation by which name it was asked for
     * @throws StockRefusal when it cannot be done
     */
    StockMoved carryOut(String mutation, Handling act, Caller caller) {
        UUID id = onceOnly.once(act.idempotencyKey(), mutation, act, () -> record(act, caller));
        return new StockMoved(id, recorded.ofCauses(causes(act, id)));
    }

    private UUID record(Handling act, Caller caller) {
        UUID id = Ids.next();
        var known = products.of(act.lines().stream().map(Line::productId).toList());
        var checked = new Checked(cause(act, id), Instant.now(), known, locations);
        ledger.record(act.movements(checked), caller.subject());
        return id;
    }

    private static String cause(Handling act, UUID id) {
        return act.word() + ":" + id;
    }

    private static List<String> causes(Handling act, UUID id) {
        return IntStream.rangeClosed(1, act.lines().size())
                .mapToObj(line -> Checked.causeOf(cause(act, id), line))
                .toList();
    }

    /**
     * The goods moved.
     *
     * @param id of the act: all its movements bear it in their cause
     * @param movements in the order of the lines
     */
    record StockMoved(UUID id, List<StockMovement> movements) {}
}
