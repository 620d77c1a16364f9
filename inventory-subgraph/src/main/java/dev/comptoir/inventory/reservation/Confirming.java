package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementConflict;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets reserved goods go to the customer. May be repeated. */
@Service
class Confirming {

    private final Reservations reservations;
    private final Ledger ledger;

    Confirming(Reservations reservations, Ledger ledger) {
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /**
     * @param reference what a person reads in the ledger
     * @throws ReservationConflict when there is none, or it ended before
     */
    @Transactional
    Reservation confirm(UUID id, @Nullable String reference, String by) {
        Reservation reservation = reservations.hold(id).orElseThrow(() -> ReservationConflict.unknown(id));
        return switch (reservation.status()) {
            case HELD -> {
                sell(id, reference, by);
                reservations.end(List.of(id), ReservationStatus.CONFIRMED);
                yield reservation.as(ReservationStatus.CONFIRMED);
            }
            case CONFIRMED -> reservation;
            case RELEASED, EXPIRED -> throw ReservationConflict.ended(reservation);
        };
    }

    private void sell(UUID id, @Nullable String reference, String by) {
        Instant now = Instant.now();
        List<Movement> sales = reservations.lines(List.of(id)).stream()
                .map(line -> new Movement(
                        "reservation:%s:%s".formatted(id, line.productId()),
                        MovementKind.SALE,
                        line.productId(),
                        line.quantity(),
                        line.locationId(),
                        Location.CUSTOMER,
                        reference,
                        now))
                .toList();
        try {
            if (ledger.recordPromised(sales, by).repeated() > 0) {
                throw ReservationConflict.otherGoods(id);
            }
        } catch (MovementConflict taken) {
            // Somebody recorded movements of his own under our causes.
            throw ReservationConflict.otherGoods(id);
        }
    }
}
