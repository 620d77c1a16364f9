package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Settlement;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.TillSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale that is ready to be recorded.
 *
 * @param products of the bill's lines, in their order
 * @param pricesFromMemory whether the catalogue did not answer
 */
record Basket(
        TillSession session,
        Store store,
        UUID cashier,
        List<Priced> products,
        Bill bill,
        Settlement settlement,
        boolean pricesFromMemory,
        @Nullable String note) {}
