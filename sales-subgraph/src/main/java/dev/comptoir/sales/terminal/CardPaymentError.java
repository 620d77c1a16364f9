package dev.comptoir.sales.terminal;

import dev.comptoir.sales.till.TillRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card payment cannot be used, begun or called off. */
public record CardPaymentError(String message, @Nullable UUID cardPaymentId) {

    static TillRefusal refusal(@Nullable UUID payment, String key, Object... arguments) {
        return TillRefusal.of(message -> new CardPaymentError(message, payment), key, arguments);
    }
}
