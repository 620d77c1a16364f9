package dev.comptoir.inventory.location;

import dev.comptoir.starter.errors.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store as its owner, the sales service, describes it.
 *
 * @param code the chain's short name for it, by which files name it; null when it has none
 */
record StorePlace(UUID storeId, String name, @Nullable String code) {

    StorePlace {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw Refusal.badInput("location.name", storeId);
        }
        code = code == null || code.isBlank() ? null : code.strip();
        if (code != null && code.length() > 50) {
            throw Refusal.badInput("location.code", code);
        }
    }
}
