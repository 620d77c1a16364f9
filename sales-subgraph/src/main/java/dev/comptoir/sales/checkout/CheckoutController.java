package dev.comptoir.sales.checkout;

import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What a basket costs, and its sale, in the graph. */
@Controller
class CheckoutController {

    private static final String OPERATION = "registerSale";

    private final TillSessions sessions;
    private final Selling selling;
    private final Checkout checkout;
    private final Receipts receipts;
    private final DiscountPermission discounts;
    private final OnceOnly once;

    CheckoutController(
            TillSessions sessions,
            Selling selling,
            Checkout checkout,
            Receipts receipts,
            DiscountPermission discounts,
            OnceOnly once) {
        this.sessions = sessions;
        this.selling = selling;
        this.checkout = checkout;
        this.receipts = receipts;
        this.discounts = discounts;
        this.once = once;
    }

    @QueryMapping
    Object quoteSale(@Argument QuoteSaleInput input, Caller caller, Locale locale) {
        TillSession session = sessions.byId(input.tillSessionId(), caller).orElse(null);
        return answer(locale, () -> {
            Quote quote = selling.quote(session, input.lines(), input.discount());
            return SaleQuote.of(quote, discounts.needsApproval(quote, caller));
        });
    }

    @MutationMapping
    Object registerSale(@Argument RegisterSaleInput input, Caller caller, Locale locale) {
        TillSession session = sessions.byId(input.tillSessionId(), caller).orElse(null);
        return answer(locale, () -> {
            UUID sale = once.outcome(input.idempotencyKey(), OPERATION, input.content())
                    .orElseGet(() -> sell(input, session, caller));
            return receipts.sale(sale).orElseThrow();
        });
    }

    private UUID sell(RegisterSaleInput input, @Nullable TillSession session, Caller caller) {
        Quote quote = selling.quote(session, input.lines(), input.discount());
        Prepared sale = selling.prepare(quote, input.payments(), input.note(), caller.userId())
                .boughtBy(input.customerId());
        return once.once(input.idempotencyKey(), OPERATION, input.content(), () -> {
            UUID id = Ids.next();
            discounts.require(quote, caller, id, input.approval());
            return checkout.record(id, sale);
        });
    }

    private static Object answer(Locale locale, Supplier<Object> act) {
        return TillRefusal.answer(locale, act, (refusal, language) -> new InvalidSaleError(refusal.text(language)));
    }

    record InvalidSaleError(String message) {}
}
