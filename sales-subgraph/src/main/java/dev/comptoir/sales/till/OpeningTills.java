package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tills: one session at a time on each register. */
@Service
class OpeningTills {

    private final TillSessions sessions;
    private final AuditLog audit;

    OpeningTills(TillSessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Opens a session.
     *
     * @param decimals of the store's currency
     * @return its id; null when the register has an open one
     */
    @Transactional
    @Nullable
    UUID open(Register register, BigDecimal openingFloat, int decimals, UUID by) {
        if (openingFloat.signum() < 0) {
            throw DrawerAmount.refused(openingFloat);
        }
        UUID id = Ids.next();
        if (!sessions.open(id, register.id(), by, DrawerAmount.sound(openingFloat, decimals))) {
            return null;
        }
        audit.record(
                register.storeId(),
                new Allowed(by, null),
                "openTill",
                id,
                Map.of(),
                Map.of("register", register.name(), "openingFloat", openingFloat));
        return id;
    }
}
