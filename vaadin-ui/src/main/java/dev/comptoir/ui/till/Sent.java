package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the graph said of a basket that was sent, with goods brought back for it or without.
 *
 * @param receipt draws what was sold, given what follows on it; null when nothing was
 * @param isAnother whether something else was sold under its key
 * @param action what somebody has to vouch for
 * @param cardPaymentId of a card's tender that cannot be used
 * @param available of goods that are short, by product
 */
record Sent(
        @Nullable Function<Runnable, Component> receipt,
        boolean isAnother,
        @Nullable String action,
        @Nullable String cardPaymentId,
        Map<String, BigDecimal> available,
        String message) {

    private static final String CONFLICT = "IdempotencyConflictError";

    static Sent of(Till till, List<String> names, RegisterSale.Outcome sale) {
        return new Sent(
                sale.sold() ? next -> sold(till, names, sale, next) : null,
                sale.type().equals(CONFLICT),
                sale.action(),
                sale.cardPaymentId(),
                available(sale),
                String.valueOf(sale.message()));
    }

    static Sent of(Till till, ExchangeGoods.Outcome exchange) {
        return new Sent(
                exchange.sale() == null ? null : next -> new ExchangeReceipt(till, exchange, next),
                exchange.type().equals(CONFLICT),
                exchange.action(),
                exchange.cardPaymentId(),
                Map.of(),
                String.valueOf(exchange.message()));
    }

    private static Component sold(Till till, List<String> names, RegisterSale.Outcome sale, Runnable next) {
        till.screen().thanks(sale);
        return new ReceiptSheet(till, sale, names, next);
    }

    private static Map<String, BigDecimal> available(RegisterSale.Outcome sale) {
        var available = new HashMap<String, BigDecimal>();
        Optional.ofNullable(sale.shortages()).orElse(List.of()).stream()
                .filter(shortage -> shortage.product() != null)
                .forEach(shortage -> available.put(shortage.product().id(), shortage.available()));
        return available;
    }
}
