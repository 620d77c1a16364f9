package dev.comptoir.users.staff;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;
import java.util.UUID;

class StaffAccessTest extends AccessMatrix {

    private static final UUID STORE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Override
    protected UUID[] stores() {
        return new UUID[] {STORE};
    }

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.me", "{ me { id displayName } }")
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.CUSTOMER, Who.PARTNER, Who.SERVICE),
                row("Query.customers", "{ customers { totalCount } }").allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.customer", "query ($id: ID!) { customer(id: $id) { id } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.customerNames", "{ customerNames(ids: []) { name } }")
                        .allowed(Who.service("customers.read")),
                row("Mutation.saveCustomer", """
                        mutation ($id: ID!) { saveCustomer(input: {id: $id, name: " "}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.eraseCustomer", "mutation ($id: ID!) { eraseCustomer(id: $id) { __typename } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.ADMIN),
                row("Mutation.approve", """
                        mutation ($store: ID!) { approve(input: {username: "nobody of the matrix", secret: "x",
                            action: "DISCOUNT", storeId: $store}) { __typename } }""").variable("store", STORE).allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.setMyPin", """
                        mutation { setMyPin(input: {pin: "1", password: "x"}) { __typename } }""").allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN));
    }
}
