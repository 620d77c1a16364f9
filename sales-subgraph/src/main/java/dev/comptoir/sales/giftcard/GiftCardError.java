package dev.comptoir.sales.giftcard;

import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** A gift card cannot be used so. */
public record GiftCardError(String message, @Nullable Money balance) {

    static TillRefusal refusal(String key, Object... arguments) {
        return TillRefusal.of(message -> new GiftCardError(message, null), key, arguments);
    }

    static TillRefusal refusal(Money balance, String key, Object... arguments) {
        return TillRefusal.of(message -> new GiftCardError(message, balance), key, arguments);
    }
}
