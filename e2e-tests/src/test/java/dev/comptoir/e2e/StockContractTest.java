package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract's operations on stock, with the people they are meant for, and with those they are not. */
@WithComptoir
class StockContractTest {

    private GraphClient cashier;
    private GraphClient manager;
    private ParisStock stock;
    private String product;

    @BeforeEach
    void aProductThatTheWarehouseHasAndParisHasNot(Comptoir comptoir) {
        cashier = comptoir.as("cashier.paris");
        manager = comptoir.as("manager");
        stock = new ParisStock(comptoir);
        product = stock.aStockOutThatTheWarehouseHas().id();
    }

    @Test
    void anEmployeeAsksAManagerGrantsAndTheGoodsAreThere(Comptoir comptoir) {
        var asked = ask(5);
        assertThat(asked.data("/requestReplenishment/status").asString()).isEqualTo("PENDING");
        assertThat(asked.data("/requestReplenishment/requestedBy/displayName").asString())
                .isEqualTo("Chloé Bernard");
        String request = asked.data("/requestReplenishment/id").asString();
        assertThat(ask(7).data("/requestReplenishment/__typename").asString()).isEqualTo("AlreadyRequestedError");
        assertThat(manager.ask(Contract.operation("PendingReplenishments"), Map.of())
                        .orFail()
                        .list("/replenishmentRequests/nodes"))
                .extracting(node -> node.path("id").asString())
                .contains(request);

        var approval =
                Map.of("input", Map.of("requestId", request, "quantity", 4, "idempotencyKey", UUID.randomUUID()));
        assertThat(comptoir.as("manager.paris")
                        .ask(Contract.operation("ApproveReplenishment"), approval)
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(cashier.ask(Contract.operation("ApproveReplenishment"), approval)
                        .codes())
                .containsExactly("FORBIDDEN");
        BigDecimal before = stock.onHandInTheWarehouse(product);
        var granted = manager.ask(Contract.operation("ApproveReplenishment"), approval)
                .orFail();
        var again = manager.ask(Contract.operation("ApproveReplenishment"), approval)
                .orFail();

        assertThat(granted.data("/approveReplenishment/status").asString()).isEqualTo("APPROVED");
        assertThat(granted.data("/approveReplenishment/grantedQuantity").asInt())
                .isEqualTo(4);
        assertThat(again.data("/approveReplenishment")).isEqualTo(granted.data("/approveReplenishment"));
        assertThat(before.subtract(stock.onHandInTheWarehouse(product))).isEqualByComparingTo("4");
        assertThat(cashier.ask(
                                Contract.operation("Movements"),
                                Map.of("productId", product, "storeId", ParisStock.PARIS))
                        .orFail()
                        .list("/stockMovements/nodes")
                        .getFirst()
                        .path("kind")
                        .asString())
                .isEqualTo("TRANSFER");
    }

    @Test
    void aRequestIsTurnedDownWithAReasonOnly() {
        String request = ask(3).data("/requestReplenishment/id").asString();

        assertThat(reject(request, " ")).isEqualTo("ReasonRequiredError");
        assertThat(reject(request, "Wait for the delivery")).isEqualTo("ReplenishmentRequest");
        assertThat(reject(request, "Once more")).isEqualTo("RequestNotPendingError");
    }

    @Test
    void moreThanThereIsOrThanWasAskedCannotBeGranted() {
        String request = ask(100_000).data("/requestReplenishment/id").asString();

        assertThat(approve(request, 100_001)
                        .data("/approveReplenishment/__typename")
                        .asString())
                .isEqualTo("InvalidQuantityError");
        var refused = approve(request, 100_000);
        assertThat(refused.data("/approveReplenishment/__typename").asString()).isEqualTo("InsufficientStockError");
        assertThat(refused.data("/approveReplenishment/shortages/0/product/name")
                        .asString())
                .isNotBlank();
        reject(request, "Too many");
    }

    @Test
    void employeesConsultTheCentralStockAndCustomersOfOtherStoresDoNotAsk(Comptoir comptoir) {
        var central = cashier.ask(Contract.operation("CentralStock"), Map.of()).orFail();

        assertThat(central.data("/centralStock/totalCount").asInt()).isPositive();
        assertThat(central.data("/centralStock/nodes/0/product/name").asString())
                .isNotBlank();
        assertThat(comptoir.as("cashier.london")
                        .ask(Contract.operation("RequestReplenishment"), request(1))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void theStockIsTrueAndOnlyAdminsCheckIt(Comptoir comptoir) {
        var question = "{ stockIntegrity { holds rules { name violations examples } } }";

        assertThat(comptoir.as("admin")
                        .ask(question)
                        .orFail()
                        .data("/stockIntegrity/holds")
                        .asBoolean())
                .isTrue();
        assertThat(manager.ask(question).codes()).containsExactly("FORBIDDEN");
    }

    private Answer ask(int quantity) {
        return cashier.ask(Contract.operation("RequestReplenishment"), request(quantity))
                .orFail();
    }

    private Map<String, Object> request(int quantity) {
        return Map.of(
                "input",
                Map.of(
                        "productId",
                        product,
                        "storeId",
                        ParisStock.PARIS,
                        "quantity",
                        quantity,
                        "idempotencyKey",
                        UUID.randomUUID()));
    }

    private Answer approve(String request, int quantity) {
        return manager.ask(
                        Contract.operation("ApproveReplenishment"),
                        Map.of(
                                "input",
                                Map.of(
                                        "requestId",
                                        request,
                                        "quantity",
                                        quantity,
                                        "idempotencyKey",
                                        UUID.randomUUID())))
                .orFail();
    }

    private String reject(String request, String reason) {
        return manager.ask(
                        Contract.operation("RejectReplenishment"),
                        Map.of("input", Map.of("requestId", request, "reason", reason)))
                .orFail()
                .data("/rejectReplenishment/__typename")
                .asString();
    }
}
