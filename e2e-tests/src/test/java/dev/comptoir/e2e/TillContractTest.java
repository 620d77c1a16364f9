package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract's operations at the till, from opening to closing, with the people they are meant for. */
@WithComptoir
class TillContractTest {

    @Test
    void aTillIsOpenedSellsTakesBackUndoesAndIsClosed(Comptoir comptoir) {
        GraphClient cashier = comptoir.as("cashier.paris");
        var registers = cashier.ask(Contract.operation("MyRegisters")).orFail();
        assertThat(registers.list("/me/stores")).hasSize(1);
        String register = registers.data("/me/stores/0/registers/0/id").asString();
        var opened = cashier.ask(
                        Contract.operation("OpenTill"), input("registerId", register, "openingFloat", "100.00"))
                .orFail();
        assertThat(opened.data("/openTill/openingFloat/amount").asString()).isEqualTo("100.00");
        String session = opened.data("/openTill/id").asString();
        String product = aProductOnTheShelf(comptoir);
        BigDecimal shelf = onHandInParis(cashier, product);

        var payments =
                List.of(Map.of("method", "CARD", "amount", "1.00"), Map.of("method", "CASH", "amount", "500.00"));
        var sale = input(
                "tillSessionId",
                session,
                "lines",
                List.of(Map.of("productId", product, "quantity", 2)),
                "payments",
                payments,
                "idempotencyKey",
                UUID.randomUUID());
        var sold = cashier.ask(Contract.operation("RegisterSale"), sale).orFail();
        assertThat(cashier.ask(Contract.operation("RegisterSale"), sale)
                        .orFail()
                        .data("/registerSale"))
                .isEqualTo(sold.data("/registerSale"));
        assertThat(sold.data("/registerSale/__typename").asString()).isEqualTo("Sale");
        assertThat(sold.data("/registerSale/cashier/displayName").asString()).isEqualTo("Chloé Bernard");
        assertThat(sold.data("/registerSale/lines/0/product/name").asString()).isNotBlank();
        assertThat(money(sold, "subtotal")
                        .add(new BigDecimal(
                                sold.data("/registerSale/taxes/0/amount/amount").asString())))
                .isEqualByComparingTo(money(sold, "total"));
        assertThat(new BigDecimal("501.00").subtract(money(sold, "change"))).isEqualByComparingTo(money(sold, "total"));
        await().untilAsserted(() ->
                assertThat(onHandInParis(cashier, product)).isEqualByComparingTo(shelf.subtract(BigDecimal.TWO)));

        String saleId = sold.data("/registerSale/id").asString();
        var line = cashier.ask("query ($id: ID!) { sale(id: $id) { lines { id } } }", Map.of("id", saleId))
                .orFail();
        var back = cashier.ask(
                        Contract.operation("ReturnGoods"),
                        input(
                                "saleId",
                                saleId,
                                "reason",
                                "Broken",
                                "refundMethod",
                                "CASH",
                                "lines",
                                List.of(Map.of(
                                        "saleLineId",
                                        line.data("/sale/lines/0/id").asString(),
                                        "quantity",
                                        1)),
                                "idempotencyKey",
                                UUID.randomUUID()))
                .orFail();
        assertThat(back.list("/returnGoods/sale/returns")).hasSize(1);
        await().untilAsserted(() ->
                assertThat(onHandInParis(cashier, product)).isEqualByComparingTo(shelf.subtract(BigDecimal.ONE)));

        String undone = cashier.ask(
                        Contract.operation("RegisterSale"),
                        input(
                                "tillSessionId",
                                session,
                                "lines",
                                List.of(Map.of("productId", product, "quantity", 1)),
                                "payments",
                                List.of(Map.of("method", "CASH", "amount", "500.00")),
                                "idempotencyKey",
                                UUID.randomUUID()))
                .orFail()
                .data("/registerSale/id")
                .asString();
        assertThat(cashier.ask(
                                Contract.operation("VoidSale"),
                                input("saleId", undone, "reason", "Wrong item", "idempotencyKey", UUID.randomUUID()))
                        .orFail()
                        .data("/voidSale/status")
                        .asString())
                .isEqualTo("VOIDED");

        assertThat(comptoir.as("cashier.london")
                        .ask(Contract.operation("CloseTill"), input("tillSessionId", session, "counted", List.of()))
                        .codes())
                .containsExactly("FORBIDDEN");
        var closed = cashier.ask(
                        Contract.operation("CloseTill"),
                        input(
                                "tillSessionId",
                                session,
                                "counted",
                                List.of(Map.of("method", "CASH", "amount", "1.00")),
                                "note",
                                "A test takes no money"))
                .orFail();
        assertThat(closed.data("/closeTill/__typename").asString()).isEqualTo("TillSession");
        BigDecimal cash = new BigDecimal("100.00")
                .add(money(sold, "total"))
                .subtract(BigDecimal.ONE)
                .subtract(new BigDecimal(back.data("/returnGoods/refund/amount").asString()));
        assertThat(closed.list("/closeTill/totals")).anySatisfy(total -> {
            assertThat(total.path("method").asString()).isEqualTo("CASH");
            assertThat(new BigDecimal(total.at("/expected/amount").asString())).isEqualByComparingTo(cash);
        });
        assertThat(cashier.ask(
                                Contract.operation("RegisterSale"),
                                input(
                                        "tillSessionId",
                                        session,
                                        "lines",
                                        List.of(Map.of("productId", product, "quantity", 1)),
                                        "payments",
                                        List.of(Map.of("method", "CASH", "amount", "500.00")),
                                        "idempotencyKey",
                                        UUID.randomUUID()))
                        .orFail()
                        .data("/registerSale/__typename")
                        .asString())
                .isEqualTo("TillNotOpenError");
    }

    private static String aProductOnTheShelf(Comptoir comptoir) {
        return comptoir.as("manager.paris")
                .ask(
                        "query ($id: ID!) { store(id: $id) { overstock(first: 1) { nodes { product { id } } } } }",
                        Map.of("id", "01930000-0000-7000-8000-000000000002"))
                .orFail()
                .data("/store/overstock/nodes/0/product/id")
                .asString();
    }

    private static BigDecimal onHandInParis(GraphClient cashier, String product) {
        return cashier
                .ask(Contract.operation("WhereIsIt"), Map.of("productId", product))
                .orFail()
                .list("/product/stockByLocation")
                .stream()
                .filter(level -> level.at("/location/name").asString().equals("Paris"))
                .map(level -> level.path("onHand").decimalValue())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal money(Answer sale, String field) {
        return new BigDecimal(sale.data("/registerSale/" + field + "/amount").asString());
    }

    private static Map<String, Object> input(Object... fields) {
        var input = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return Map.of("input", input);
    }
}
