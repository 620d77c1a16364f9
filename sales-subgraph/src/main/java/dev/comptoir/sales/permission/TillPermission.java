package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Role;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do alone.
 *
 * @param most up to here, as the action is measured; null = without limit
 */
public record TillPermission(
        Role role,
        TillAction action,
        boolean allowed,
        @Nullable BigDecimal most) {

    /** Whether it says the same, however the limit is written. */
    public boolean isSameAs(TillPermission other) {
        return role == other.role
                && action == other.action
                && allowed == other.allowed
                && (most == null || other.most == null ? most == other.most : most.compareTo(other.most) == 0);
    }

    /** @param magnitude null when nobody measured it: then no limit is known to be kept */
    boolean covers(@Nullable BigDecimal magnitude) {
        return allowed && (most == null || (magnitude != null && magnitude.compareTo(most) <= 0));
    }
}
