package dev.comptoir.sales.giftcard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card as it stands.
 *
 * @param amount what it was sold for
 * @param balance what is left
 * @param change what was given back in cash when it was sold
 * @param sessionId in which it was sold
 * @param voidedAt when its sale was undone; null when it was not
 */
record GiftCardAccount(
        UUID id,
        GiftCardCode code,
        UUID storeId,
        UUID sessionId,
        Currency currency,
        BigDecimal amount,
        BigDecimal balance,
        BigDecimal change,
        Instant issuedAt,
        @Nullable Instant voidedAt) {}
