package dev.comptoir.users.staff;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;

class StaffAccessTest extends AccessMatrix {

    @Override
    protected List<Row> matrix() {
        return List.of(row("Query.me", "{ me { id displayName } }")
                .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.CUSTOMER, Who.PARTNER, Who.SERVICE));
    }
}
