package dev.comptoir.users.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys.
 *
 * @param name null once erased
 * @param phone as it was typed
 */
record Customer(
        UUID id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String note,
        Instant createdAt,
        boolean erased) {}
