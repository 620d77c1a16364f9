package dev.comptoir.sales.giftcard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * A gift card as it stands.
 *
 * @param amount what it was sold for
 * @param balance what is left
 * @param change what was given back in cash when it was sold
 */
record GiftCardAccount(
        UUID id,
        GiftCardCode code,
        UUID storeId,
        Currency currency,
        BigDecimal amount,
        BigDecimal balance,
        BigDecimal change,
        Instant issuedAt) {}
