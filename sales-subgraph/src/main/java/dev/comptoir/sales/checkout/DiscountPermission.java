package dev.comptoir.sales.checkout;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.HandDiscount;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.starter.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a discount by hand pass that the cashier may give, or somebody approved, and writes it down. */
@Service
public class DiscountPermission {

    private final TillPermissions permissions;
    private final AuditLog audit;

    DiscountPermission(TillPermissions permissions, AuditLog audit) {
        this.permissions = permissions;
        this.audit = audit;
    }

    /**
     * In the transaction of the sale; of a sale without a discount nothing is asked or written.
     *
     * @throws dev.comptoir.sales.permission.ApprovalRequired when it is too much for the caller alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Quote quote, Caller caller, UUID sale, @Nullable String approval) {
        HandDiscount discount = quote.bill().byHand();
        if (discount.isNone()) {
            return;
        }
        UUID store = quote.store().id();
        Allowed who = permissions.require(caller, TillAction.DISCOUNT, store, discount.percent(), approval);
        audit.record(
                store,
                who,
                "registerSale",
                sale,
                Map.of("total", discount.offered()),
                Map.of("total", discount.offered().subtract(discount.off()), "discount", discount.off()));
    }

    /** Whether the caller could not give it alone. */
    boolean needsApproval(Quote quote, Caller caller) {
        HandDiscount discount = quote.bill().byHand();
        return !discount.isNone() && !permissions.mayAlone(caller, TillAction.DISCOUNT, discount.percent());
    }
}
