package dev.comptoir.inventory.replenishment;

import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.replenishment.Asking.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class RequestListTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID berlin;
    private List<UUID> ofParis;
    private UUID ofBerlin;

    @BeforeEach
    void requests() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
        ofParis = IntStream.range(0, 5)
                .mapToObj(n -> Asking.as(as.cashier(paris)).asked(inTheWarehouse(), paris, 1 + n))
                .toList();
        ofBerlin = Asking.as(as.cashier(berlin)).asked(inTheWarehouse(), berlin, 9);
    }

    @Test
    void pendingOnesComeOldestFirstPageByPage() {
        Asking manager = Asking.as(as.manager(paris));
        var seen = new ArrayList<UUID>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = manager.list(Map.of("status", "PENDING", "first", 2, "after", after));
            page.path("result.totalCount").entity(Integer.class).isEqualTo(5);
            seen.addAll(ids(page));
            after = page.path("result.pageInfo.endCursor").entity(String.class).get();
            more = page.path("result.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
        }
        assertThat(seen).containsExactlyElementsOf(ofParis);
    }

    @Test
    void decidedOnesComeNewestFirstPageByPage() {
        Asking decider = Asking.as(as.manager(CENTRAL_WAREHOUSE));
        List<UUID> order = List.of(ofParis.get(3), ofParis.get(0), ofParis.get(4));
        order.forEach(request -> decider.reject(request, "No"));
        decider.approve(ofParis.get(1), null);
        Asking cashier = Asking.as(as.cashier(paris));

        var first = cashier.list(Map.of("status", "REJECTED", "first", 2));
        var second = cashier.list(Map.of(
                "status",
                "REJECTED",
                "first",
                2,
                "after",
                first.path("result.pageInfo.endCursor").entity(String.class).get()));

        assertThat(ids(first)).containsExactly(ofParis.get(4), ofParis.get(0));
        assertThat(ids(second)).containsExactly(ofParis.get(3));
        assertThat(ids(cashier.list(Map.of("status", "APPROVED")))).containsExactly(ofParis.get(1));
        assertThat(ids(cashier.list(Map.of("status", "PENDING")))).containsExactly(ofParis.get(2));
        assertCode(
                cashier.list(Map.of(
                        "status",
                        "PENDING",
                        "after",
                        first.path("result.pageInfo.endCursor")
                                .entity(String.class)
                                .get())),
                "BAD_USER_INPUT");
    }

    @Test
    void everyoneSeesThoseOfHisStoresAndTheWarehouseAll() {
        assertThat(ids(Asking.as(as.cashier(berlin)).list(Map.of("status", "PENDING"))))
                .containsExactly(ofBerlin);
        assertThat(ids(Asking.as(as.manager()).list(Map.of("status", "PENDING"))))
                .isEmpty();
        for (var caller : List.of(as.cashier(CENTRAL_WAREHOUSE), as.manager(CENTRAL_WAREHOUSE), as.admin())) {
            assertThat(ids(Asking.as(caller).list(Map.of("status", "PENDING", "storeId", paris))))
                    .containsExactlyElementsOf(ofParis);
            assertThat(ids(Asking.as(caller).list(Map.of("status", "PENDING", "storeId", berlin))))
                    .containsExactly(ofBerlin);
            Asking.as(caller)
                    .find(ofBerlin)
                    .path("result.quantity")
                    .entity(Integer.class)
                    .isEqualTo(9);
        }
    }

    @Test
    void whatPeopleAskedForAndWhatWasProposedAreToldApart() {
        UUID proposed = Ids.next();
        jdbc.sql("""
                insert into replenishment_request (id, product_id, store_id, quantity, origin)
                values (?, ?, ?, 4, 'AUTOMATIC')
                """).params(proposed, inTheWarehouse(), paris).update();
        Asking manager = Asking.as(as.manager(paris));

        var automatic = manager.list(Map.of("status", "PENDING", "origin", "AUTOMATIC"));
        assertThat(ids(automatic)).containsExactly(proposed);
        automatic.path("result.nodes[0].requestedBy").valueIsNull();
        automatic.path("result.totalCount").entity(Integer.class).isEqualTo(1);
        assertThat(ids(manager.list(Map.of("status", "PENDING", "origin", "EMPLOYEE"))))
                .containsExactlyElementsOf(ofParis);
        assertCode(Asking.as(as.cashier(paris)).cancel(proposed), "FORBIDDEN");
        manager.cancel(proposed).path("result.status").entity(String.class).isEqualTo("CANCELLED");
    }

    @Test
    void aPageAndItsStockCostOneStatementEach() {
        var statements =
                counter.during(() -> assertThat(ids(Asking.as(as.manager(paris)).list(Map.of("status", "PENDING"))))
                        .hasSize(5));

        assertThat(statements.sql()).hasSize(2);
    }

    @Test
    void aPageHasOneToAHundredRows() {
        for (int first : List.of(0, -1, 101)) {
            assertCode(Asking.as(as.admin()).list(Map.of("status", "PENDING", "first", first)), "BAD_USER_INPUT");
        }
    }

    private UUID inTheWarehouse() {
        UUID product = stock.aProduct("Product");
        stock.of(product).at(CENTRAL_WAREHOUSE).onHand(10);
        return product;
    }

    private static List<UUID> ids(GraphQlTester.Response answer) {
        return answer.path("result.nodes[*].id").entityList(UUID.class).get();
    }
}
