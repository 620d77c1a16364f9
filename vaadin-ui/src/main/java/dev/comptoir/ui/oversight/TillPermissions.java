package dev.comptoir.ui.oversight;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each role may do at a till alone. */
@GraphDocument("TillPermissions")
record TillPermissions(@Nullable List<Permission> tillPermissions) {

    /** @param most up to here, as the action is measured; null = without limit */
    record Permission(
            String role,
            String action,
            boolean allowed,
            @Nullable BigDecimal most) {}
}
