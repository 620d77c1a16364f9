package dev.comptoir.sales.till;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom another service knows. */
public record Person(UUID id) {

    public static @Nullable Person of(@Nullable UUID id) {
        return id == null ? null : new Person(id);
    }
}
