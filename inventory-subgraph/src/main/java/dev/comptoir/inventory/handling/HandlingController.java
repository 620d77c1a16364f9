package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.Locale;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people do with goods, in the graph: each in the places they are assigned to. */
@Controller
class HandlingController {

    private final HandlingGoods handling;

    HandlingController(HandlingGoods handling) {
        this.handling = handling;
    }

    @MutationMapping
    Object receiveGoods(@Argument ReceiveGoods input, Caller caller, Locale locale) {
        caller.requireStore(input.place());
        requireLeaderOfAStore(input.place(), caller);
        return StockRefusal.answer(locale, () -> handling.carryOut("receiveGoods", input, caller));
    }

    @MutationMapping
    Object transferStock(@Argument TransferStock input, Caller caller, Locale locale) {
        caller.requireStore(input.fromLocationId());
        return StockRefusal.answer(locale, () -> handling.carryOut("transferStock", input, caller));
    }

    @MutationMapping
    Object correctStock(@Argument CorrectStock input, Caller caller, Locale locale) {
        caller.requireStore(input.locationId());
        return StockRefusal.answer(locale, () -> handling.carryOut("correctStock", input, caller));
    }

    @MutationMapping
    Object writeOffStock(@Argument WriteOffStock input, Caller caller, Locale locale) {
        caller.requireStore(input.locationId());
        return StockRefusal.answer(locale, () -> handling.carryOut("writeOffStock", input, caller));
    }

    /** Stores get their goods from the warehouse: that one came from elsewhere is for its manager to say. */
    private static void requireLeaderOfAStore(UUID place, Caller caller) {
        if (!place.equals(Location.CENTRAL_WAREHOUSE) && !caller.has(Role.MANAGER) && !caller.has(Role.ADMIN)) {
            throw Refusal.forbidden("receipt.managers-only");
        }
    }
}
