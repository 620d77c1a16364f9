package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may do what at a till: alone, as the role may, or with an approval of somebody who may. */
@Service
public class TillPermissions {

    private final Permissions permissions;
    private final Approvals approvals;

    TillPermissions(Permissions permissions, Approvals approvals) {
        this.permissions = permissions;
        this.approvals = approvals;
    }

    /**
     * Lets the act pass, or not. Belongs into the transaction of the act: an approval is used up with it. That the store is
     * the caller's is his to check before.
     *
     * @param magnitude as {@link TillAction} says; null when nobody measured it: then no limit is known to be kept
     * @param approval as {@code approve} of the users gave it; not looked at when the caller may do it alone
     * @throws ApprovalRequired when the caller may not do it alone, and the approval does not hold
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Allowed require(
            Caller caller, TillAction action, UUID storeId, @Nullable BigDecimal magnitude, @Nullable String approval) {
        if (mayAlone(caller, action, magnitude)) {
            return new Allowed(caller.userId(), null);
        }
        if (approval == null || approval.isBlank()) {
            throw new ApprovalRequired("till.approval-required", action);
        }
        return new Allowed(caller.userId(), approvals.redeem(approval, caller, action, storeId, magnitude));
    }

    /** Whether the caller needs nobody for it: what a screen says beforehand. */
    public boolean mayAlone(Caller caller, TillAction action, @Nullable BigDecimal magnitude) {
        return permissions.cover(caller.roles(), action, magnitude);
    }

    /** Everything that is decided, by role and action. */
    public List<TillPermission> all() {
        return permissions.all();
    }

    /**
     * Decides what a role may do from the next act on.
     *
     * @return what was decided before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TillPermission set(TillPermission wanted) {
        return permissions.set(wanted);
    }
}
