package dev.comptoir.sales;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SalesAccessTest extends AccessMatrix {

    private static final UUID STORE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Override
    protected UUID[] stores() {
        return new UUID[] {STORE};
    }

    @Override
    protected List<Row> matrix() {
        return List.of(
                row("Query.stores", "{ stores { id } }").allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.PARTNER),
                row("Query.store", "query ($id: ID!) { store(id: $id) { id } }")
                        .variable("id", STORE)
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN, Who.PARTNER),
                row("Query.salesImport", "query ($id: ID!) { salesImport(id: $id) { id } }")
                        .variable("id", STORE)
                        .allowed(Who.ADMIN, Who.service("imports.write")),
                row("Query.sale", "query ($id: ID!) { sale(id: $id) { id } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.sales", "query ($id: ID!) { sales(storeId: $id) { totalCount } }")
                        .variable("id", STORE)
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.quoteReturn", """
                        query ($id: ID!) { quoteReturn(input: {saleId: $id, lines: []}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.tillSession", "query ($id: ID!) { tillSession(id: $id) { id } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.saveRegister", """
                        mutation ($id: ID!) { saveRegister(input: {storeId: $id, name: " "}) { __typename } }""")
                        .variable("id", STORE)
                        .allowed(Who.MANAGER, Who.ADMIN, Who.service("stores.write")),
                row("Mutation.openTill", """
                        mutation ($id: ID!) { openTill(input: {registerId: $id, openingFloat: "1"}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.moveCash", """
                        mutation ($id: ID!) { moveCash(input:
                            {tillSessionId: $id, amount: "1", reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.quoteSale", """
                        query ($id: ID!) { quoteSale(input: {tillSessionId: $id, lines: []}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.tillPermissions", "{ tillPermissions { role } }").allowed(Who.MANAGER, Who.ADMIN),
                row("Query.auditLog", "query ($id: ID!) { auditLog(storeId: $id) { totalCount } }")
                        .variable("id", STORE)
                        .allowed(Who.MANAGER, Who.ADMIN),
                row("Mutation.setTillPermission", """
                        mutation { setTillPermission(input: {role: ADMIN, action: DISCOUNT, allowed: true})
                            { __typename } }""").allowed(Who.ADMIN),
                row("Mutation.openDrawer", """
                        mutation ($id: ID!) { openDrawer(input:
                            {tillSessionId: $id, reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.registerSale", """
                        mutation ($id: ID!) { registerSale(input:
                            {tillSessionId: $id, lines: [], payments: [], idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.returnGoods", """
                        mutation ($id: ID!) { returnGoods(input: {saleId: $id, lines: [], reason: "x",
                            refundMethod: CASH, idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.returnWithoutReceipt", """
                        mutation ($id: ID!) { returnWithoutReceipt(input:
                            {tillSessionId: $id, lines: [], reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.exchangeGoods", """
                        mutation ($id: ID!) { exchangeGoods(input: {tillSessionId: $id, idempotencyKey: $id,
                            back: {saleId: $id, lines: [], reason: "x"}, sale: {lines: [], payments: []}}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.voidSale", """
                        mutation ($id: ID!) {
                            voidSale(input: {saleId: $id, reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.emailReceipt", """
                        mutation ($id: ID!) { emailReceipt(input:
                            {saleId: $id, address: "jo@example.org", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.emailReturn", """
                        mutation ($id: ID!) { emailReturn(input:
                            {returnId: $id, address: "jo@example.org", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.parkSale", """
                        mutation ($id: ID!) { parkSale(input:
                            {tillSessionId: $id, lines: [], idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.resumeParkedSale", """
                        mutation ($id: ID!) { resumeParkedSale(input:
                            {id: $id, tillSessionId: $id, idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.discardParkedSale", """
                        mutation ($id: ID!) { discardParkedSale(input:
                            {id: $id, reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.closeTill", """
                        mutation ($id: ID!) { closeTill(input: {tillSessionId: $id, counted: []}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Subscription.saleRegistered", "subscription { saleRegistered { id } }")
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Subscription.revenueChanged", "subscription { revenueChanged { id } }")
                        .allowed(Who.MANAGER, Who.ADMIN),
                row("Query.cardPayment", "query ($id: ID!) { cardPayment(id: $id) { id } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.giftCard", """
                        { giftCard(code: "no code") { __typename } }""").allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.startCardPayment", """
                        mutation ($id: ID!) { startCardPayment(input:
                            {tillSessionId: $id, amount: "1", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.cancelCardPayment", """
                        mutation ($id: ID!) { cancelCardPayment(id: $id) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.sellGiftCard", """
                        mutation ($id: ID!) { sellGiftCard(input:
                            {tillSessionId: $id, amount: "1", payments: [], idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.voidGiftCard", """
                        mutation ($id: ID!) { voidGiftCard(input:
                            {giftCardId: $id, reason: "x", idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.cardRefund", "query ($id: ID!) { cardRefund(id: $id) { id } }")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Query.refusedCardRefunds", "query ($id: ID!) { refusedCardRefunds(storeId: $id) { id } }")
                        .variable("id", STORE)
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.retryCardRefund", """
                        mutation ($id: ID!) { retryCardRefund(input:
                            {refundId: $id, idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.payCardRefundInCash", """
                        mutation ($id: ID!) { payCardRefundInCash(input:
                            {refundId: $id, tillSessionId: $id, idempotencyKey: $id}) { __typename } }""")
                        .variable("id", UUID.randomUUID())
                        .allowed(Who.CASHIER, Who.MANAGER, Who.ADMIN),
                row("Mutation.saveStore", """
                        mutation ($input: SaveStoreInput!) { saveStore(input: $input) { __typename } }""")
                        .variable("input", Map.of("code", "no code", "name", "x", "timeZone", "Europe/Paris"))
                        .allowed(Who.ADMIN, Who.service("stores.write")));
    }
}
