package dev.comptoir.inventory.ledger;

import static dev.comptoir.inventory.location.LocationKind.CUSTOMER;
import static dev.comptoir.inventory.location.LocationKind.SUPPLIER;

import dev.comptoir.inventory.location.LocationKind;
import java.util.function.BiPredicate;

/** Why goods move, which says between what sorts of place. */
public enum MovementKind {
    RECEIPT((from, to) -> from == SUPPLIER && to.holdsGoods()),
    TRANSFER((from, to) -> from.holdsGoods() && to.holdsGoods()),
    SALE((from, to) -> from.holdsGoods() && to == CUSTOMER),
    RETURN((from, to) -> from == CUSTOMER && to.holdsGoods()),
    COUNT((from, to) -> from.holdsGoods() ? to == LocationKind.LOSS : from == LocationKind.LOSS && to.holdsGoods()),
    /** Puts any other movement right, so the goods may have come from, or have gone to, any virtual end. */
    CORRECTION((from, to) -> from.holdsGoods() != to.holdsGoods()),
    LOSS((from, to) -> from.holdsGoods() && to == LocationKind.LOSS);

    private final BiPredicate<LocationKind, LocationKind> ends;

    MovementKind(BiPredicate<LocationKind, LocationKind> ends) {
        this.ends = ends;
    }

    boolean goes(LocationKind from, LocationKind to) {
        return ends.test(from, to);
    }
}
