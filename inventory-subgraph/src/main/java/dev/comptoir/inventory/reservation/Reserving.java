package dev.comptoir.inventory.reservation;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.LevelChanges;
import dev.comptoir.inventory.level.Change;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.product.LineProducts;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.StockRefusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets goods aside and frees them again. Each act may be repeated, and comes to the same. */
@Service
class Reserving {

    private final Reservations reservations;
    private final Locations locations;
    private final LineProducts products;
    private final LevelChanges levels;

    Reserving(Reservations reservations, Locations locations, LineProducts products, LevelChanges levels) {
        this.reservations = reservations;
        this.locations = locations;
        this.products = products;
        this.levels = levels;
    }

    /**
     * Sets all lines aside or none. A reservation that was released before it came takes nothing.
     *
     * @throws InsufficientStock when less is available there
     * @throws ReservationConflict when other goods were reserved under this id
     * @throws StockRefusal when the place, a product or a quantity cannot be
     */
    @Transactional
    Reservation reserve(ReserveStockInput wish, String by) {
        locations.holdingGoods(wish.locationId());
        if (!reservations.add(wish, by)) {
            return repeated(wish);
        }
        var known = products.of(wish.products());
        wish.lines().forEach(line -> Quantities.positive(known.get(line.productId()), line.quantity()));
        reservations.addLines(wish.reservationId(), wish.reserved());
        levels.apply(wish.reserved().stream().map(ReservedLine::taken).toList());
        return new Reservation(wish.reservationId(), ReservationStatus.HELD, wish.locationId(), wish.expiresAt());
    }

    private Reservation repeated(ReserveStockInput wish) {
        Reservation reservation = known(wish.reservationId());
        boolean releasedBefore = reservation.locationId() == null;
        if (!releasedBefore && !wish.isFor(reservations.lines(List.of(reservation.id())))) {
            throw ReservationConflict.otherGoods(reservation.id());
        }
        return reservation;
    }

    /**
     * Frees the goods. One that comes before its reservation makes that take nothing.
     *
     * @throws ReservationConflict when the goods went to the customer before
     */
    @Transactional
    Reservation release(UUID id, String by) {
        if (reservations.addReleased(id, by)) {
            return new Reservation(id, ReservationStatus.RELEASED, null, null);
        }
        Reservation reservation = known(id);
        return switch (reservation.status()) {
            case HELD -> {
                end(List.of(reservation), ReservationStatus.RELEASED);
                yield reservation.as(ReservationStatus.RELEASED);
            }
            case RELEASED, EXPIRED -> reservation;
            case CONFIRMED -> throw ReservationConflict.ended(reservation);
        };
    }

    /**
     * Frees the goods of some reservations whose time ran out.
     *
     * @return how many there were
     */
    @Transactional
    int expire(Instant now, int most) {
        List<Reservation> expired = reservations.holdExpired(now, most);
        if (!expired.isEmpty()) {
            end(expired, ReservationStatus.EXPIRED);
        }
        return expired.size();
    }

    private void end(List<Reservation> held, ReservationStatus status) {
        List<UUID> ids = held.stream().map(Reservation::id).toList();
        levels.apply(perShelf(reservations.lines(ids).stream().map(ReservedLine::freed)));
        reservations.end(ids, status);
    }

    private static Collection<Change> perShelf(Stream<Change> changes) {
        return changes.collect(toMap(Change::shelf, change -> change, Change::and))
                .values();
    }

    private Reservation known(UUID id) {
        return reservations.hold(id).orElseThrow(() -> ReservationConflict.unknown(id));
    }
}
