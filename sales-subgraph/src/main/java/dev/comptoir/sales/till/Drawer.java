package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the drawer of a till besides selling: by whom is written down, and not everybody may. */
@Service
class Drawer {

    static final int LONGEST_REASON = 200;

    private final TillSessions sessions;
    private final CashMovements movements;
    private final TillPermissions permissions;
    private final AuditLog audit;

    Drawer(TillSessions sessions, CashMovements movements, TillPermissions permissions, AuditLog audit) {
        this.sessions = sessions;
        this.movements = movements;
        this.permissions = permissions;
        this.audit = audit;
    }

    /**
     * Puts cash in, or takes it out.
     *
     * @param amount below zero when it is taken out
     * @param reason as it was typed
     * @return the session
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID moveCash(UUID sessionId, BigDecimal amount, String reason, Caller caller, @Nullable String approval) {
        TillSession session = sessions.requireOpen(sessionId);
        if (amount.signum() == 0) {
            throw DrawerAmount.refused(amount);
        }
        BigDecimal moved = DrawerAmount.sound(amount, session.currency().getDefaultFractionDigits());
        String words = TillRefusal.reason(reason, LONGEST_REASON);
        movements.add(session.id(), moved, words, caller.userId());
        Allowed who = permissions.require(caller, TillAction.MOVE_CASH, session.storeId(), moved.abs(), approval);
        audit.record(
                session.storeId(), who, "moveCash", session.id(), Map.of(), Map.of("amount", moved, "reason", words));
        return session.id();
    }

    /**
     * Opens it without a sale: what is left of that is the line in the audit log.
     *
     * @param reason without blanks around it
     * @return the session
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(UUID sessionId, String reason, Caller caller, @Nullable String approval) {
        TillSession session = sessions.requireOpen(sessionId);
        Allowed who = permissions.require(caller, TillAction.OPEN_DRAWER, session.storeId(), null, approval);
        audit.record(session.storeId(), who, "openDrawer", session.id(), Map.of(), Map.of("reason", reason));
        return session.id();
    }
}
