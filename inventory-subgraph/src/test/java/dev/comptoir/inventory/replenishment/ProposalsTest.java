package dev.comptoir.inventory.replenishment;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.replenishment.Asking.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ProposalsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private Task<Void> nightlyReplenishment;

    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void stores() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void productsAtOrUnderTheirReorderPointAreAskedFor() {
        UUID low = product(paris, 3, 3, 10);
        UUID out = product(paris, 0, 5, null);
        product(paris, 4, 3, 10);
        UUID undecided = stock.aProduct("Nobody decided");
        stock.of(undecided).at(paris);
        UUID elsewhere = product(berlin, 0, 3, 10);

        assertThat(created(propose(as.manager(paris), null))).isEqualTo(2);

        var list = Asking.as(as.manager(paris)).list(Map.of("status", "PENDING", "origin", "AUTOMATIC"));
        list.path("result.nodes[*].product.id")
                .entityList(UUID.class)
                .contains(low, out)
                .hasSize(2);
        list.path("result.nodes[?(@.product.id == '%s')].quantity".formatted(low))
                .entityList(Integer.class)
                .containsExactly(7);
        list.path("result.nodes[?(@.product.id == '%s')].quantity".formatted(out))
                .entityList(Integer.class)
                .containsExactly(10);
        list.path("result.nodes[0].requestedBy").valueIsNull();
        assertThat(pending(elsewhere)).isZero();
    }

    @Test
    void whatIsAskedForOrNoLongerSoldIsNotProposed() {
        UUID asked = product(paris, 0, 3, 10);
        Asking.as(as.cashier(paris)).asked(asked, paris, 1);
        UUID archived = product(paris, 0, 3, 10);
        UUID unstocked = product(paris, 0, 3, 10);
        jdbc.sql("update product_card set archived = true where id = ?")
                .param(archived)
                .update();
        jdbc.sql("update product_card set stocked = false where id = ?")
                .param(unstocked)
                .update();
        product(paris, 0, 0, 0);
        UUID unknown = Ids.next();
        stock.of(unknown).at(paris).reorderPoint(4);

        assertThat(created(propose(as.manager(paris), null))).isZero();
        assertThat(pending(asked)).isOne();
    }

    @Test
    void thePaceSaysHowManyWhereNobodyDecidedAMaximum() {
        UUID product = product(paris, 1, 2, null);
        jdbc.sql("insert into sales_pace values (?, ?, current_date, 28, 28, ?)")
                .params(paris, product, Ids.next())
                .update();

        propose(as.manager(paris), List.of(paris));

        assertThat(jdbc.sql("select quantity from replenishment_request where product_id = ?")
                        .param(product)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("18");
    }

    @Test
    void ofManyWhoProposeAtOnceNoneDoubles() throws Exception {
        List<UUID> products =
                IntStream.range(0, 30).mapToObj(n -> product(paris, 0, 3, 10)).toList();

        List<Integer> made =
                together(Collections.nCopies(5, () -> created(propose(as.manager(paris), List.of(paris)))));

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        assertThat(products).allSatisfy(product -> assertThat(pending(product)).isOne());
        assertThat(created(propose(as.manager(paris), null))).isZero();
    }

    @Test
    void aProposalIsDecidedLikeAnyOther() {
        UUID product = product(paris, 0, 3, 10);
        stock.of(product).at(CENTRAL_WAREHOUSE).onHand(10);
        propose(as.manager(paris), null);
        UUID request = jdbc.sql("select id from replenishment_request where product_id = ?")
                .param(product)
                .query(UUID.class)
                .single();

        Asking.as(as.manager(CENTRAL_WAREHOUSE))
                .approve(request, null)
                .path("result")
                .matchesJson("""
                {"__typename": "ReplenishmentRequest", "origin": "AUTOMATIC", "grantedQuantity": 10, "storeOnHand": 10}""");
        assertThat(created(propose(as.manager(paris), null))).isZero();
    }

    @Test
    void managersProposeForTheirStoresAndTheWarehouseForAll() {
        UUID ofParis = product(paris, 0, 3, 10);
        UUID ofBerlin = product(berlin, 0, 3, 10);

        assertCode(propose(as.manager(berlin), List.of(berlin, paris)), "FORBIDDEN");
        for (var caller : List.of(as.cashier(paris), as.customer(), as.partner("stock:read"))) {
            assertCode(propose(caller, List.of(paris)), "FORBIDDEN");
        }
        assertCode(propose(as.admin(), List.of(Ids.next())), "BAD_USER_INPUT");
        assertCode(propose(as.admin(), List.of(CENTRAL_WAREHOUSE)), "BAD_USER_INPUT");
        assertThat(pending(ofParis) + pending(ofBerlin)).isZero();
        assertThat(created(propose(as.manager(berlin), null))).isEqualTo(1);
        assertThat(created(propose(as.manager(CENTRAL_WAREHOUSE), List.of(paris, berlin))))
                .isEqualTo(1);
    }

    @Test
    void everyNightAllStoresAreLookedAt() {
        UUID ofParis = product(paris, 0, 3, 10);
        UUID ofBerlin = product(berlin, 0, 3, 10);

        ((RecurringTask<Void>) nightlyReplenishment).executeRecurringly(null, null);

        assertThat(pending(ofParis)).isOne();
        assertThat(pending(ofBerlin)).isOne();
    }

    @Test
    void aStoreCostsThreeStatementsHoweverManyProducts() {
        IntStream.range(0, 200).forEach(n -> product(paris, 0, 3, 10));

        var statements = counter.during(() ->
                assertThat(created(propose(as.manager(paris), List.of(paris)))).isEqualTo(200));

        assertThat(statements.sql()).hasSize(4);
    }

    private UUID product(UUID store, int onHand, int reorderPoint, @Nullable Integer maximum) {
        UUID product = stock.aProduct("Product");
        var placed = stock.of(product).at(store).onHand(onHand).reorderPoint(reorderPoint);
        if (maximum != null) {
            placed.maximum(maximum);
        }
        return product;
    }

    private int pending(UUID product) {
        return jdbc.sql("select count(*) from replenishment_request where product_id = ? and status = 'PENDING'")
                .param(product)
                .query(Integer.class)
                .single();
    }

    private static GraphQlTester.Response propose(HttpGraphQlTester caller, @Nullable List<UUID> stores) {
        var input = new HashMap<String, @Nullable Object>();
        input.put("storeIds", stores);
        return caller.documentName("suggestions")
                .operationName("Propose")
                .variable("input", input)
                .execute();
    }

    private static int created(GraphQlTester.Response answer) {
        return answer.path("result.created").entity(Integer.class).get();
    }
}
