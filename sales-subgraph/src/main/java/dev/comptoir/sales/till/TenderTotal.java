package dev.comptoir.sales.till;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session took by one tender.
 *
 * @param expected payments less change and refunds; of cash, with the opening float and what was put in or taken out
 * @param counted null while the session is open
 */
public record TenderTotal(
        UUID sessionId,
        PaymentMethod method,
        BigDecimal expected,
        @Nullable BigDecimal counted) {}
