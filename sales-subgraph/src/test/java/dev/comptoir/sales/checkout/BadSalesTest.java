package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static dev.comptoir.sales.checkout.TillDesk.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no sale can be is answered with why, by type, and leaves nothing behind. */
@SubgraphTest
class BadSalesTest {

    private static final UUID MUG = OtherServices.onSale("Mug", "10.00");
    private static final UUID CHEESE = OtherServices.onSale("Cheese", "20.00", "KILOGRAM", false);
    private static final UUID GONE = OtherServices.onSale("Old mug", "1.00", "PIECE", true);
    private static final UUID PALACE = OtherServices.onSale("Palace", "90000000.00");

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private TillDesk till;

    @BeforeEach
    void aTillIsOpen() {
        till = TillDesk.inQuebec(as, database);
    }

    static Stream<Arguments> badSales() {
        var one = List.of(line(MUG, "1"));
        return Stream.of(
                bad("nothing", "InvalidSaleError", List.of(), Map.of()),
                bad("too many lines", "InvalidSaleError", Collections.nCopies(201, line(MUG, "1")), Map.of()),
                bad("none of it", "InvalidSaleError", List.of(line(MUG, "0")), Map.of()),
                bad("less than none", "InvalidSaleError", List.of(line(MUG, "-1")), Map.of()),
                bad("a billion", "InvalidSaleError", List.of(line(MUG, "1000000000")), Map.of()),
                bad("a piece and a half", "InvalidSaleError", List.of(line(MUG, "1.5")), Map.of()),
                bad("no cheese", "InvalidSaleError", List.of(line(CHEESE, "0.000")), Map.of()),
                bad("all the money there is", "InvalidSaleError", List.of(line(PALACE, "100000")), Map.of()),
                bad(
                        "101 % off a line",
                        "InvalidSaleError", List.of(line(MUG, "1", "discountPercent", "101")), Map.of()),
                bad("101 % off the sale", "InvalidSaleError", one, Map.of("discountPercent", "101")),
                bad("less than 0 % off", "InvalidSaleError", one, Map.of("discountPercent", "-0.01")),
                bad("more off than there is", "InvalidSaleError", one, Map.of("discountAmount", "10.01")),
                bad("less than nothing off", "InvalidSaleError", one, Map.of("discountAmount", "-1")),
                bad("a tenth of a cent off", "InvalidSaleError", one, Map.of("discountAmount", "0.001")),
                bad(
                        "two discounts at once",
                        "InvalidSaleError",
                        one,
                        Map.of("discountPercent", "1", "discountAmount", "1")),
                bad("a long note", "InvalidSaleError", one, Map.of("note", "x".repeat(501))),
                bad(
                        "too many payments",
                        "InvalidSaleError",
                        one,
                        Map.of("payments", Collections.nCopies(11, payment("CASH", "2")))),
                bad("not paid", "PaymentMismatchError", one, Map.of("payments", List.of())),
                bad("paid with nothing", "PaymentMismatchError", one, paid("CASH", "0")),
                bad("paid backwards", "PaymentMismatchError", one, paid("CASH", "-11.50")),
                bad("a cent short", "PaymentMismatchError", one, paid("CASH", "11.49")),
                bad("a cent over on a card", "PaymentMismatchError", one, paid("CARD", "11.51")),
                bad("a tenth of a cent over", "PaymentMismatchError", one, paid("CASH", "11.501")),
                bad("an article scanned as cash", "PaymentMismatchError", one, paid("CASH", "4006381333931")),
                bad(
                        "more than there is in the world, twice",
                        "PaymentMismatchError",
                        one,
                        Map.of("payments", Collections.nCopies(2, payment("CASH", "999999999999999")))),
                bad("unknown", "ProductNotSellableError", List.of(line(new UUID(0, 7), "1")), Map.of()),
                bad("archived", "ProductNotSellableError", List.of(line(GONE, "1")), Map.of()),
                bad("no session", "TillNotOpenError", one, Map.of("tillSessionId", new UUID(0, 7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSales")
    void isRefusedByTypeAndNothingIsSold(
            String what, String error, List<Map<String, Object>> lines, Map<String, Object> more) {
        var sale = till.sell(lines, more, "CASH", "1000");

        sale.path("registerSale.__typename").entity(String.class).isEqualTo(error);
        assertThat(sale.path("registerSale.message").entity(String.class).get()).isNotBlank();
        assertThat(sales()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSales")
    void isSoldByNothingThatWasLeftBehind(
            String what, String error, List<Map<String, Object>> lines, Map<String, Object> more) {
        UUID key = Ids.next();
        var bad = new HashMap<>(more);
        bad.put("idempotencyKey", key);
        till.sell(lines, bad, "CASH", "1000");

        // A key that was refused is free: the cashier corrects the sale and sends it again.
        till.sell(List.of(line(MUG, "1")), Map.of("idempotencyKey", key), "CASH", "20")
                .path("registerSale.receiptNumber")
                .entity(String.class)
                .isEqualTo(till.shop.code() + "-00000001");
    }

    @Test
    void aKeyStandsForOneSaleWhateverIsDifferent() {
        UUID key = Ids.next();
        till.sell(List.of(line(MUG, "1")), Map.of("idempotencyKey", key), "CASH", "20");

        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("note", "another"),
                Map.of("discountPercent", "1"),
                Map.of("payments", List.of(payment("CASH", "21"))),
                Map.of("lines", List.of(line(MUG, "1"), line(MUG, "1"))))) {
            var input = new HashMap<>(other);
            input.put("idempotencyKey", key);
            till.sell(List.of(line(MUG, "1")), input, "CASH", "20")
                    .path("registerSale.__typename")
                    .entity(String.class)
                    .isEqualTo("IdempotencyConflictError");
        }
        assertThat(sales()).isEqualTo(1);
    }

    private long sales() {
        return JdbcClient.create(database)
                .sql("select count(*) from sale where store_id = ?")
                .param(till.shop.id())
                .query(Long.class)
                .single();
    }

    private static Arguments bad(String what, String error, List<Map<String, Object>> lines, Map<String, Object> more) {
        return Arguments.of(what, error, lines, more);
    }

    private static Map<String, Object> paid(String method, String amount) {
        return Map.of("payments", List.of(payment(method, amount)));
    }
}
