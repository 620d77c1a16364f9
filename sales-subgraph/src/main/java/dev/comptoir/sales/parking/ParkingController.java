package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What is done with parked sales. */
@Controller
class ParkingController {

    private final Parking parking;
    private final ParkedSales sales;
    private final KeepingNow goods;
    private final TillSessions sessions;
    private final OnceOnly once;

    ParkingController(Parking parking, ParkedSales sales, KeepingNow goods, TillSessions sessions, OnceOnly once) {
        this.parking = parking;
        this.sales = sales;
        this.goods = goods;
        this.sessions = sessions;
        this.once = once;
    }

    @MutationMapping
    Object parkSale(@Argument ParkSaleInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId(), caller);
        ParkSaleInput sale = input.stripped();
        return TillRefusal.answer(
                locale,
                () -> told(once.once(
                        input.idempotencyKey(), "parkSale", sale.content(), () -> parking.park(sale, caller.userId()))),
                (refusal, language) -> new InvalidSaleError(refusal.text(language)));
    }

    @MutationMapping
    Object resumeParkedSale(@Argument ResumeParkedSaleInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId(), caller);
        return TillRefusal.answer(
                locale,
                () -> told(once.once(
                        input.idempotencyKey(),
                        "resumeParkedSale",
                        List.of(input.id(), input.tillSessionId()),
                        () -> parking.resume(input.id(), input.tillSessionId(), caller.userId()))));
    }

    @MutationMapping
    Object discardParkedSale(@Argument DiscardParkedSaleInput input, Caller caller, Locale locale) {
        sales.byId(input.id()).ifPresent(sale -> caller.requireStore(sale.storeId()));
        return TillRefusal.answer(
                locale,
                () -> told(once.once(
                        input.idempotencyKey(),
                        "discardParkedSale",
                        List.of(input.id(), input.reason()),
                        () -> parking.discard(input.id(), input.reason(), caller))));
    }

    /** The sale, once the inventory has heard of it, or after a moment. */
    private ParkedSale told(UUID id) {
        ParkedSale sale = sales.byId(id).orElseThrow();
        if (sale.keeping() != Keeping.WANTED && sale.keeping() != Keeping.UNWANTED) {
            return sale;
        }
        goods.tell(List.of(id));
        return sales.byId(id).orElseThrow();
    }

    record ResumeParkedSaleInput(UUID id, UUID tillSessionId, UUID idempotencyKey) {}

    record DiscardParkedSaleInput(UUID id, String reason, UUID idempotencyKey) {}

    record InvalidSaleError(String message) {}
}
