package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Settlement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale that is priced, settled and checked: {@link Checkout#record} makes it one that happened. */
public record Prepared(
        Quote quote,
        Settlement settlement,
        UUID cashier,
        @Nullable String note,
        @Nullable UUID customerId) {

    /** The same, with who buys. */
    public Prepared boughtBy(@Nullable UUID customer) {
        return new Prepared(quote, settlement, cashier, note, customer);
    }
}
