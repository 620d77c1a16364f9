package dev.comptoir.inventory.alert;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** What happened lately, and who has seen it. */
@SubgraphTest
class AlertHistoryTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID berlin;
    private UUID product;

    @BeforeEach
    void alertsInParisAndBerlin() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
        product = Ids.next();
        stock.of(product).at(paris).onHand(5).reorderPoint(2);
        stock.of(product).at(berlin).onHand(1);
        ledger.record(List.of(sale(product, paris, 3)), "test");
        ledger.record(List.of(sale(product, paris, 2)), "test");
        ledger.record(List.of(sale(product, berlin, 1)), "test");
        ledger.record(List.of(receipt(product, paris, 9)), "test");
    }

    @Test
    void theNewestComesFirstWithWhatIsToBeKnown() {
        var answer = history(as.cashier(paris), false, 20, null);

        answer.path("stockAlertHistory.nodes[*].kind")
                .entityList(String.class)
                .containsExactly("RECOVERED", "STOCK_OUT", "LOW_STOCK");
        answer.path("stockAlertHistory.totalCount").entity(Integer.class).isEqualTo(3);
        answer.path("stockAlertHistory.nodes[2]").matchesJson("""
                {
                  "kind": "LOW_STOCK", "location": {"id": "%1$s", "name": "Paris"}, "store": {"id": "%1$s"},
                  "product": {"id": "%2$s"}, "onHand": 2, "threshold": 2
                }""".formatted(paris, product));
    }

    @Test
    void everybodyReadsOfHisOwnPlacesOnly() {
        assertThat(total(as.manager(paris), false)).isEqualTo(3);
        assertThat(total(as.manager(berlin), false)).isEqualTo(1);
        assertThat(total(as.manager(paris, berlin), false)).isEqualTo(4);
        assertThat(total(as.manager(), false)).isZero();
        assertThat(total(as.admin(), false)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void pagingGivesEveryAlertOnce() {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            var page = history(as.manager(paris, berlin), false, 3, after);
            ids.addAll(page.path("stockAlertHistory.nodes[*].id")
                    .entityList(String.class)
                    .get());
            after = page.path("stockAlertHistory.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("stockAlertHistory.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSeenIsSeenByThatPersonOnlyAndStaysSo() {
        var manager = as.manager(paris);
        List<String> ids = history(manager, false, 20, null)
                .path("stockAlertHistory.nodes[*].id")
                .entityList(String.class)
                .get();

        assertThat(seen(manager, ids.get(1))).isEqualTo(1);
        assertThat(seen(manager, ids.get(2))).as("an older one").isEqualTo(1);

        history(manager, false, 20, null)
                .path("stockAlertHistory.nodes[*].seen")
                .entityList(Boolean.class)
                .containsExactly(false, true, true);
        history(manager, true, 20, null)
                .path("stockAlertHistory.nodes[*].id")
                .entityList(String.class)
                .containsExactly(ids.getFirst());
        assertThat(total(manager, true)).isEqualTo(1);
        assertThat(total(as.cashier(paris), true)).isEqualTo(3);
    }

    @Test
    void whatHasNotHappenedYetCannotBeSeen() {
        assertThat(seen(as.manager(paris), "ffffffff-ffff-7fff-bfff-ffffffffffff"))
                .isZero();

        ledger.record(List.of(sale(product, paris, 9)), "test");

        assertThat(total(as.manager(paris), true)).isEqualTo(1);
    }

    @Test
    void aPageCostsOneStatementAndItsCountAnother() {
        var statements = counter.during(() -> history(as.manager(paris, berlin), true, 20, null)
                .path("stockAlertHistory.totalCount")
                .entity(Integer.class)
                .get());

        assertThat(statements.sql()).hasSize(2);
    }

    private static GraphQlTester.Response history(
            HttpGraphQlTester caller, boolean unseenOnly, int first, @Nullable String after) {
        return caller.documentName("stockAlertHistory")
                .variable("unseenOnly", unseenOnly)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private static int total(HttpGraphQlTester caller, boolean unseenOnly) {
        return history(caller, unseenOnly, 1, null)
                .path("stockAlertHistory.totalCount")
                .entity(Integer.class)
                .get();
    }

    private static int seen(HttpGraphQlTester caller, String upTo) {
        return caller.document("mutation($id: ID!) { markStockAlertsSeen(input: {upToId: $id}) { unseen } }")
                .variable("id", upTo)
                .execute()
                .path("markStockAlertsSeen.unseen")
                .entity(Integer.class)
                .get();
    }
}
