package dev.comptoir.inventory.reservation;

/** How a reservation stands. */
enum ReservationStatus {
    HELD,
    CONFIRMED,
    /** Also of one that was never made: what was released before it was reserved takes nothing. */
    RELEASED,
    EXPIRED
}
