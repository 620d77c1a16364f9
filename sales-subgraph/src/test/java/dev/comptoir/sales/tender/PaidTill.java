package dev.comptoir.sales.tender;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** An open till in a shop without taxes, and the ways to pay at it. */
public final class PaidTill {

    private static final String CARD = """
            __typename
            ... on CardPayment {
              id status amount { amount } cardBrand cardLast4 authorisationCode message used
            }
            ... on CardPaymentError { message cardPaymentId }
            ... on ErrorResult { message }""";

    public final Shop shop;
    public final UUID session;
    private final As as;

    private PaidTill(As as, Shop shop, UUID session) {
        this.as = as;
        this.shop = shop;
        this.session = session;
    }

    public static PaidTill inANewShop(As as, DataSource database) {
        return in(as, new Given(database).shopIn("Europe/London"), "Till 1");
    }

    public static PaidTill in(As as, Shop shop, String name) {
        UUID register = as.manager(shop.id())
                .document("""
                        mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }""")
                .variable("input", Map.of("storeId", shop.id(), "name", name))
                .execute()
                .path("saveRegister.id")
                .entity(UUID.class)
                .get();
        UUID session = as.cashier(shop.id())
                .document("mutation ($input: OpenTillInput!) { openTill(input: $input) { ... on TillSession { id } } }")
                .variable("input", Map.of("registerId", register, "openingFloat", "0"))
                .execute()
                .path("openTill.id")
                .entity(UUID.class)
                .get();
        return new PaidTill(as, shop, session);
    }

    public Response startCard(String amount) {
        return startCard(amount, Ids.next());
    }

    public Response startCard(String amount, UUID key) {
        return as.cashier(shop.id())
                .document("mutation ($input: StartCardPaymentInput!) { startCardPayment(input: $input) { " + CARD
                        + " } }")
                .variable("input", Map.of("tillSessionId", session, "amount", amount, "idempotencyKey", key))
                .execute();
    }

    /** A card payment of so much, approved or not. */
    public UUID card(String amount) {
        return startCard(amount).path("startCardPayment.id").entity(UUID.class).get();
    }

    public Response askCard(UUID id) {
        return as.cashier(shop.id())
                .document("query ($id: ID!) { card: cardPayment(id: $id) { "
                        + CARD.replaceAll("(?s)\\.\\.\\. on CardPaymentError.*", "") + " } }")
                .variable("id", id)
                .execute();
    }

    public Response cancelCard(UUID id) {
        return as.cashier(shop.id())
                .document("mutation ($id: ID!) { cancelCardPayment(id: $id) { " + CARD + " } }")
                .variable("id", id)
                .execute();
    }

    public static Map<String, Object> byCard(UUID payment, String amount) {
        return Map.of("method", "CARD", "amount", amount, "cardPaymentId", payment);
    }

    public static Map<String, Object> byGiftCard(String code, String amount) {
        return Map.of("method", "GIFT_CARD", "amount", amount, "giftCardCode", code);
    }

    public static Map<String, Object> by(String method, String amount) {
        return Map.of("method", method, "amount", amount);
    }

    /** Sells something that costs just so much. */
    @SafeVarargs
    public final Response sell(String price, Map<String, Object>... payments) {
        return sellPieces(1, price, payments);
    }

    @SafeVarargs
    public final Response sellPieces(int pieces, String price, Map<String, Object>... payments) {
        UUID product = OtherServices.onSale("Something", price);
        return as.cashier(shop.id())
                .document("""
                        mutation ($input: RegisterSaleInput!) {
                          registerSale(input: $input) {
                            __typename
                            ... on Sale { id lines { id } payments { method amount { amount } detail } refundStatus }
                            ... on CardPaymentError { cardPaymentId }
                            ... on GiftCardError { balance { amount } }
                            ... on ErrorResult { message }
                          }
                        }""")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "lines",
                                List.of(Map.of("productId", product, "quantity", pieces)),
                                "payments",
                                List.of(payments),
                                "idempotencyKey",
                                Ids.next()))
                .execute();
    }

    public Response giveBack(Response sale, int pieces, String method) {
        return as.manager(shop.id())
                .document("""
                        mutation ($input: ReturnGoodsInput!) {
                          returnGoods(input: $input) {
                            __typename
                            ... on SaleReturn { id refund { amount } refundStatus }
                            ... on ErrorResult { message }
                          }
                        }""")
                .variable(
                        "input",
                        Map.of(
                                "saleId",
                                idOf(sale),
                                "lines",
                                List.of(Map.of(
                                        "saleLineId",
                                        sale.path("registerSale.lines[0].id")
                                                .entity(String.class)
                                                .get(),
                                        "quantity",
                                        new BigDecimal(pieces))),
                                "reason",
                                "Broken",
                                "refundMethod",
                                method,
                                "tillSessionId",
                                session,
                                "idempotencyKey",
                                Ids.next()))
                .execute();
    }

    public Response undo(Response sale) {
        return as.manager(shop.id())
                .document("""
                        mutation ($input: VoidSaleInput!) {
                          voidSale(input: $input) {
                            __typename ... on Sale { status refundStatus } ... on ErrorResult { message } } }""")
                .variable(
                        "input", Map.of("saleId", idOf(sale), "reason", "Wrong customer", "idempotencyKey", Ids.next()))
                .execute();
    }

    /** How far the refund of an undone sale is. */
    public String refundOfUndone(Response sale) {
        return as.cashier(shop.id())
                .document("query ($id: ID!) { sale(id: $id) { refundStatus } }")
                .variable("id", idOf(sale))
                .execute()
                .path("sale.refundStatus")
                .entity(String.class)
                .get();
    }

    public String refundOfReturn(Response sale) {
        return as.cashier(shop.id())
                .document("query ($id: ID!) { sale(id: $id) { returns { refundStatus } } }")
                .variable("id", idOf(sale))
                .execute()
                .path("sale.returns[0].refundStatus")
                .entity(String.class)
                .get();
    }

    public static UUID idOf(Response sale) {
        return sale.path("registerSale.id").entity(UUID.class).get();
    }

    @SafeVarargs
    public final Response sellGiftCard(String amount, UUID key, Map<String, Object>... payments) {
        return as.cashier(shop.id())
                .document("""
                        mutation ($input: SellGiftCardInput!) {
                          sellGiftCard(input: $input) {
                            __typename
                            ... on GiftCard {
                              id code amount { amount } balance { amount currency } currency issuedAt store { id }
                              payments { method amount { amount } detail } change { amount }
                            }
                            ... on PaymentMismatchError { total { amount } }
                            ... on ErrorResult { message }
                          }
                        }""")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "amount",
                                amount,
                                "payments",
                                List.of(payments),
                                "idempotencyKey",
                                key))
                .execute();
    }

    /** The code of a new gift card, paid in cash. */
    public String giftCard(String amount) {
        return sellGiftCard(amount, Ids.next(), by("CASH", amount))
                .path("sellGiftCard.code")
                .entity(String.class)
                .get();
    }

    public Response undoGiftCard(HttpGraphQlTester who, UUID card, UUID key) {
        return who.document("""
                        mutation ($input: VoidGiftCardInput!) {
                          voidGiftCard(input: $input) {
                            __typename
                            ... on GiftCard { code balance { amount } voidedAt }
                            ... on ErrorResult { message }
                          }
                        }""")
                .variable("input", Map.of("giftCardId", card, "reason", "Wrong amount", "idempotencyKey", key))
                .execute();
    }

    public Response askGiftCard(String code) {
        return as.cashier(shop.id()).document("""
                        query ($code: String!) {
                          giftCard(code: $code) {
                            __typename ... on GiftCard { code balance { amount } } ... on ErrorResult { message } } }""").variable("code", code).execute();
    }

    public String balance(String code) {
        return askGiftCard(code)
                .path("giftCard.balance.amount")
                .entity(String.class)
                .get();
    }

    /** What the session expects of each tender. */
    public Map<String, String> totals() {
        var totals = new HashMap<String, String>();
        as.manager(shop.id())
                .document("query ($id: ID!) { tillSession(id: $id) { totals { method expected { amount } } } }")
                .variable("id", session)
                .execute()
                .path("tillSession.totals")
                .entityList(Total.class)
                .get()
                .forEach(total -> totals.put(total.method(), total.expected().amount()));
        return totals;
    }

    public record Total(String method, Amount expected) {}

    public record Amount(String amount) {}

    public Response close() {
        return as.cashier(shop.id())
                .document("""
                        mutation ($input: CloseTillInput!) { closeTill(input: $input) { __typename } }""")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "counted",
                                List.of(Map.of("method", "CASH", "amount", totals().getOrDefault("CASH", "0")))))
                .execute();
    }
}
