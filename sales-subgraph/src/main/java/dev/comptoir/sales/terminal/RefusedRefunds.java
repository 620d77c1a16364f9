package dev.comptoir.sales.terminal;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what the bank refused to give back to a card: at the terminal once more, or out of a drawer. Whoever is first
 * holds the refund, and nobody pays it twice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RefusedRefunds {

    private final CardRefunds refunds;
    private final TillSessions sessions;
    private final TillPermissions permissions;
    private final AuditLog audit;

    RefusedRefunds(CardRefunds refunds, TillSessions sessions, TillPermissions permissions, AuditLog audit) {
        this.refunds = refunds;
        this.sessions = sessions;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** @return the id of the refund, which the terminal is asked to do again soon after the commit */
    UUID tryAgain(UUID id, Caller caller, @Nullable String approval) {
        CardRefund refund = holdRefused(id);
        refunds.tryAgain(id);
        record("retryCardRefund", refund, allowed(refund, caller, approval), RefundStatus.PENDING);
        return id;
    }

    /**
     * Pays it in cash.
     *
     * @param sessionId of a till of the same store, open
     * @return the id of the refund
     */
    UUID payInCash(UUID id, UUID sessionId, Caller caller, @Nullable String approval) {
        // Held before the refund, as before everything: nobody closes the session meanwhile.
        TillSession session = sessions.requireOpen(sessionId);
        CardRefund refund = holdRefused(id);
        if (!session.storeId().equals(refund.storeId())) {
            throw CardRefundError.refusal("refund.other-store");
        }
        refunds.paidInCash(id, session.id());
        record("payCardRefundInCash", refund, allowed(refund, caller, approval), RefundStatus.IN_CASH);
        return id;
    }

    private CardRefund holdRefused(UUID id) {
        refunds.hold(id);
        CardRefund refund = refunds.byId(id).orElseThrow(() -> CardRefundError.refusal("refund.unknown"));
        if (refund.status() != RefundStatus.FAILED) {
            throw CardRefundError.refusal("refund.status." + refund.status());
        }
        return refund;
    }

    private Allowed allowed(CardRefund refund, Caller caller, @Nullable String approval) {
        return permissions.require(
                caller,
                TillAction.RETURN_GOODS,
                refund.storeId(),
                refund.amount().amount(),
                approval);
    }

    private void record(String act, CardRefund refund, Allowed who, RefundStatus after) {
        audit.record(
                refund.storeId(),
                who,
                act,
                refund.receiptId() == null ? refund.id() : refund.receiptId(),
                Map.of(
                        "status",
                        refund.status().name(),
                        "amount",
                        refund.amount().amount()),
                Map.of("status", after.name()));
    }
}
