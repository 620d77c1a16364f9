package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.TillSession;
import java.util.List;

/**
 * What a basket costs: nothing is reserved, paid or recorded.
 *
 * @param session open, as it was when it was looked at
 * @param products of the bill's lines, in their order
 * @param pricesFromMemory whether the catalogue did not answer
 */
public record Quote(TillSession session, Store store, List<Priced> products, Bill bill, boolean pricesFromMemory) {}
