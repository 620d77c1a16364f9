package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Role;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do alone.
 *
 * @param most up to here, as the action is measured; null = without limit
 */
public record Permission(
        Role role,
        TillAction action,
        boolean allowed,
        @Nullable BigDecimal most) {

    /** @param magnitude null when nobody measured it: then no limit is known to be kept */
    boolean covers(@Nullable BigDecimal magnitude) {
        return allowed && (most == null || (magnitude != null && magnitude.compareTo(most) <= 0));
    }
}
