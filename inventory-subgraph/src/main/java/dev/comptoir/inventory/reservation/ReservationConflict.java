package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import java.util.UUID;

/** A reservation stands otherwise than an act on it needs. */
final class ReservationConflict extends StockRefusal {

    private final String key;
    private final UUID reservation;

    private ReservationConflict(String key, UUID reservation) {
        super("%s: %s".formatted(key, reservation));
        this.key = key;
        this.reservation = reservation;
    }

    static ReservationConflict unknown(UUID reservation) {
        return new ReservationConflict("reservation.unknown", reservation);
    }

    /** Its id stands for other goods. */
    static ReservationConflict otherGoods(UUID reservation) {
        return new ReservationConflict("reservation.other-goods", reservation);
    }

    /** It ended before. */
    static ReservationConflict ended(Reservation reservation) {
        return new ReservationConflict("reservation.stands." + reservation.status(), reservation.id());
    }

    @Override
    protected Object asResult(Locale locale) {
        return new ReservationConflictError(Messages.text(locale, key, reservation));
    }

    record ReservationConflictError(String message) {}
}
