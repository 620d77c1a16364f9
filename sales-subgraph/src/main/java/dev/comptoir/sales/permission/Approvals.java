package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Approvals of managers, given by the issuer for one act each. */
@Service
class Approvals {

    /**
     * Uses an approval up, in the transaction of the act.
     *
     * @return who gave it
     * @throws ApprovalRequired when it does not hold for this
     */
    UUID redeem(String approval, Caller caller, TillAction action, UUID storeId, @Nullable BigDecimal magnitude) {
        throw new ApprovalRequired("till.approval-void", action);
    }
}
