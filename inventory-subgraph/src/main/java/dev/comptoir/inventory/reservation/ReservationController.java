package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.security.Caller;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Reservations in the graph, for services. */
@Controller
class ReservationController {

    private final Reserving reserving;
    private final Confirming confirming;

    ReservationController(Reserving reserving, Confirming confirming) {
        this.reserving = reserving;
        this.confirming = confirming;
    }

    @MutationMapping
    Object reserveStock(@Argument ReserveStockInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(locale, () -> reserving.reserve(input, caller.subject()));
    }

    @MutationMapping
    Object confirmReservation(@Argument ConfirmReservationInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(
                locale, () -> confirming.confirm(input.reservationId(), input.reference(), caller.subject()));
    }

    @MutationMapping
    Object releaseReservation(@Argument ReleaseReservationInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(locale, () -> reserving.release(input.reservationId(), caller.subject()));
    }

    record ConfirmReservationInput(
            UUID reservationId, @Nullable String reference) {}

    record ReleaseReservationInput(UUID reservationId) {}
}
