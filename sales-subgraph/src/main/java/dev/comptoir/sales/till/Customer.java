package dev.comptoir.sales.till;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who buys, whom another service knows. */
public record Customer(UUID id) {

    public static @Nullable Customer of(@Nullable UUID id) {
        return id == null ? null : new Customer(id);
    }
}
