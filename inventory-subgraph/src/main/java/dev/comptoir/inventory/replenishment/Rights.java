package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.UUID;

/** Whose requests are whose business. That callers are employees, the schema sees to. */
final class Rights {

    private Rights() {}

    /** Whether the caller works for the warehouse, which serves all stores. */
    static boolean worksForTheWarehouse(Caller caller) {
        return caller.mayAccessStore(Location.CENTRAL_WAREHOUSE);
    }

    static boolean maySee(Caller caller, UUID store) {
        return worksForTheWarehouse(caller) || caller.mayAccessStore(store);
    }

    /** @throws Refusal when the caller is not assigned to the warehouse */
    static void requireDecider(Caller caller) {
        if (!worksForTheWarehouse(caller)) {
            throw Refusal.forbidden("replenishment.not-a-decider");
        }
    }

    /** @throws Refusal when the caller neither asked, nor leads the store for which the system asked */
    static void requireMayCancel(Caller caller, ReplenishmentRequest request) {
        boolean may = caller.has(Role.ADMIN)
                || (request.requestedBy() != null && request.requestedBy().id().equals(caller.userId()))
                || (request.origin() == ReplenishmentOrigin.AUTOMATIC
                        && caller.has(Role.MANAGER)
                        && caller.mayAccessStore(request.store().id()));
        if (!may) {
            throw Refusal.forbidden("replenishment.not-yours-to-cancel");
        }
    }
}
