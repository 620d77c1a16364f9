package dev.comptoir.sales.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open till in a shop of a test's own, and the acts of whoever stands there. */
final class TillDesk {

    private static final String QUOTE = """
            query ($input: QuoteSaleInput!) {
              quoteSale(input: $input) {
                __typename
                ... on SaleQuote {
                  lines {
                    product { id } quantity unitPrice { amount } regularPrice { amount } discount { amount }
                    total { amount } promotion
                  }
                  subtotal { amount } taxes { name rate amount { amount } } total { amount currency }
                  saved { amount } discountNeedsApproval pricesFromMemory
                }
                ... on ProductNotSellableError { productIds }
                ... on ErrorResult { message }
              }
            }""";
    private static final String SELL = """
            mutation ($input: RegisterSaleInput!) {
              registerSale(input: $input) {
                __typename
                ... on Sale {
                  id receiptNumber pricesFromMemory
                  lines { id quantity unitPrice { amount } discount { amount } total { amount } }
                  subtotal { amount } taxes { amount { amount } } total { amount }
                  payments { method amount { amount } } change { amount }
                }
                ... on ErrorResult { message }
              }
            }""";

    final Shop shop;
    final UUID session;
    private final As as;

    private TillDesk(As as, Shop shop, UUID session) {
        this.as = as;
        this.shop = shop;
        this.session = session;
    }

    /** Opens a till in a new shop with the taxes of Québec. */
    static TillDesk inQuebec(As as, DataSource database) {
        Shop shop = new Given(database).shopIn("America/Toronto");
        JdbcClient.create(database)
                .sql("insert into store_tax values (?, 0, 'TPS', 0.05, false), (?, 1, 'TVQ', 0.09975, false)")
                .params(shop.id(), shop.id())
                .update();
        return in(as, shop);
    }

    /** Opens a till, with 100.00 in its drawer. */
    static TillDesk in(As as, Shop shop) {
        UUID register = as.manager(shop.id())
                .document("""
                        mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }""")
                .variable("input", Map.of("storeId", shop.id(), "name", "Till 1"))
                .execute()
                .path("saveRegister.id")
                .entity(UUID.class)
                .get();
        UUID session = as.cashier(shop.id())
                .document("mutation ($input: OpenTillInput!) { openTill(input: $input) { ... on TillSession { id } } }")
                .variable("input", Map.of("registerId", register, "openingFloat", "100.00"))
                .execute()
                .path("openTill.id")
                .entity(UUID.class)
                .get();
        return new TillDesk(as, shop, session);
    }

    static Map<String, Object> line(UUID product, String quantity) {
        return Map.of("productId", product, "quantity", new BigDecimal(quantity));
    }

    static Map<String, Object> line(UUID product, String quantity, String discount, String value) {
        return Map.of("productId", product, "quantity", new BigDecimal(quantity), discount, value);
    }

    static Map<String, Object> payment(String method, String amount) {
        return Map.of("method", method, "amount", amount);
    }

    GraphQlTester.Response quote(List<Map<String, Object>> lines) {
        return quote(lines, Map.of());
    }

    /** @param more fields of the input, such as the discount of the sale */
    GraphQlTester.Response quote(List<Map<String, Object>> lines, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("tillSessionId", session, "lines", lines));
        input.putAll(more);
        return as.cashier(shop.id()).document(QUOTE).variable("input", input).execute();
    }

    GraphQlTester.Response sell(List<Map<String, Object>> lines, Map<String, Object> more, String method, String paid) {
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                session,
                "lines",
                lines,
                "payments",
                List.of(payment(method, paid)),
                "idempotencyKey",
                Ids.next()));
        input.putAll(more);
        return as.manager(shop.id()).document(SELL).variable("input", input).execute();
    }

    /** Asks for a price as a cashier of another shop. */
    GraphQlTester.Response quoteFromElsewhere(List<Map<String, Object>> lines) {
        return as.cashier(Ids.next())
                .document(QUOTE)
                .variable("input", Map.of("tillSessionId", session, "lines", lines))
                .execute();
    }

    /** Sells for cash, and asks for no more than the number of the receipt. */
    void rungUp(List<Map<String, Object>> lines) {
        as.cashier(shop.id())
                .document(
                        "mutation ($input: RegisterSaleInput!) { registerSale(input: $input) { ... on Sale { receiptNumber } } }")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "lines",
                                lines,
                                "payments",
                                List.of(payment("CASH", "100000")),
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .path("registerSale.receiptNumber")
                .entity(String.class)
                .satisfies(number -> assertThat(number).isNotBlank());
    }

    /** Sells for cash, as much as it takes; answers the id of the sale. */
    String sold(List<Map<String, Object>> lines, Map<String, Object> discount) {
        var sale = sell(lines, discount, "CASH", "100000");
        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        return sale.path("registerSale.id").entity(String.class).get();
    }

    GraphQlTester.Response receipt(String sale) {
        return as.cashier(shop.id()).document("""
                        query ($id: ID!) {
                          sale(id: $id) {
                            lines {
                              id quantity unitPrice { amount } regularPrice { amount } discount { amount } total { amount }
                              promotion
                            }
                            subtotal { amount } taxes { amount { amount } } total { amount } change { amount }
                            payments { method amount { amount } } saved { amount }
                          }
                        }""").variable("id", sale).execute();
    }

    List<String> savedOnAll() {
        return as.cashier(shop.id())
                .document("query ($id: ID!) { sales(storeId: $id) { nodes { saved { amount } } } }")
                .variable("id", shop.id())
                .execute()
                .path("sales.nodes[*].saved.amount")
                .entityList(String.class)
                .get();
    }

    /** Takes goods of a line back for cash; answers the refund. */
    BigDecimal giveBack(String sale, String line, String quantity) {
        BigDecimal refund = tryToGiveBack(sale, line, quantity);
        assertThat(refund).isPositive();
        return refund;
    }

    /** The same; zero when they cannot come back. */
    BigDecimal tryToGiveBack(String sale, String line, String quantity) {
        var input = Map.of(
                "saleId",
                sale,
                "lines",
                List.of(Map.of("saleLineId", line, "quantity", new BigDecimal(quantity))),
                "reason",
                "Broken",
                "refundMethod",
                "CASH",
                "idempotencyKey",
                Ids.next());
        return sum(as.manager(shop.id())
                .document("""
                        mutation ($input: ReturnGoodsInput!) {
                          returnGoods(input: $input) { ... on SaleReturn { refund { amount } } }
                        }""")
                .variable("input", input)
                .execute()
                .path("returnGoods..amount"));
    }

    /** Undoes a sale; answers the cash that it gives back, zero when it cannot be undone. */
    BigDecimal undo(String sale) {
        String outcome = as.manager(shop.id())
                .document("mutation ($input: VoidSaleInput!) { voidSale(input: $input) { __typename } }")
                .variable("input", Map.of("saleId", sale, "reason", "Mistake", "idempotencyKey", Ids.next()))
                .execute()
                .path("voidSale.__typename")
                .entity(String.class)
                .get();
        return outcome.equals("Sale")
                ? sum(receipt(sale).path("sale.payments[?(@.method == 'CASH')].amount.amount"))
                        .subtract(sum(receipt(sale).path("sale.change..amount")))
                : BigDecimal.ZERO;
    }

    void moveCash(String amount) {
        as.manager(shop.id())
                .document("mutation ($input: MoveCashInput!) { moveCash(input: $input) { __typename } }")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "amount",
                                amount,
                                "reason",
                                "Change",
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .path("moveCash.__typename")
                .entity(String.class)
                .isEqualTo("TillSession");
    }

    BigDecimal expectedCash() {
        return sum(as.manager(shop.id())
                .document("query ($id: ID!) { tillSession(id: $id) { totals { method expected { amount } } } }")
                .variable("id", session)
                .execute()
                .path("tillSession.totals[?(@.method == 'CASH')].expected.amount"));
    }

    private static BigDecimal sum(GraphQlTester.Path amounts) {
        return amounts.entityList(String.class).get().stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
