package dev.comptoir.sales.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.takeback.Counter.Sold;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A receipt is found again by all that a customer may know of it. */
@SubgraphTest
class FindingReceiptsTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter statements;

    private Counter counter;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final List<Sold> sold = new ArrayList<>();

    @BeforeEach
    void fiveSales() {
        counter = new Counter(as, database);
        for (int i = 1; i <= 5; i++) {
            sold.add(counter.sell("CASH", mug, i));
        }
    }

    @Test
    void byItsNumberHoweverItIsTyped() {
        String number = sold.get(2).number();

        for (String typed : List.of(number, number.toLowerCase(java.util.Locale.ROOT), " " + number + " ", "3")) {
            assertThat(found("receiptNumber: \"%s\"".formatted(typed)))
                    .as(typed)
                    .containsExactly(number);
        }
        assertThat(found("receiptNumber: \"4711\"")).isEmpty();
    }

    @Test
    void byTheNumberUnderWhichGoodsOfItCameBack() {
        Sold sale = sold.get(1);
        String back = counter.giveBack(counter.returnOf(sale, sale.lines().getFirst(), 1))
                .path("answer.receiptNumber")
                .entity(String.class)
                .get();

        assertThat(found("receiptNumber: \"%s\"".formatted(back))).containsExactly(sale.number());
    }

    @Test
    void byTheDayInTheStoresTimeZoneAndByTheTotal() {
        LocalDate today = LocalDate.now(counter.shop.zone());

        assertThat(found("day: \"%s\"".formatted(today))).hasSize(5);
        assertThat(found("day: \"%s\"".formatted(today.minusDays(1)))).isEmpty();
        assertThat(found("total: \"%s\"".formatted(sold.get(3).total())))
                .containsExactly(sold.get(3).number());
    }

    @Test
    void pageByPageTheNewestFirst() {
        var pages = new ArrayList<String>();
        String after = "";
        for (int i = 0; i < 3; i++) {
            var page = list("first: 2" + after);
            pages.addAll(numbers(page));
            page.path("sales.totalCount").entity(Integer.class).isEqualTo(5);
            after = ", after: \"%s\""
                    .formatted(page.path("sales.pageInfo.endCursor")
                            .entity(String.class)
                            .get());
        }

        assertThat(pages)
                .containsExactlyElementsOf(
                        sold.reversed().stream().map(Sold::number).toList());
    }

    @Test
    void nothingIsCountedThatNobodyAskedFor() {
        var counted = statements.during(() -> as.manager(counter.shop.id())
                .document("query ($id: ID!) { sales(storeId: $id) { nodes { id } } }")
                .variable("id", counter.shop.id())
                .execute());

        assertThat(counted.sql()).noneMatch(sql -> sql.contains("count(*)"));
    }

    @Test
    void aFieldIsOneStatementHoweverManyReceiptsThereAre() {
        sold.forEach(
                sale -> counter.giveBack(counter.returnOf(sale, sale.lines().getFirst(), 1)));
        String fields = """
                query ($id: ID!, $first: Int!) { sales(storeId: $id, first: $first) { nodes {
                  lines { returned } taxes { name } payments { method } session { id } store { id } exchangedFrom { id }
                  returns { taxes { name } payments { method } sale { id } exchangedFor { id } lines { saleLine { id } } }
                } } }""";

        int one = statementsOf(fields, 1);
        int all = statementsOf(fields, 5);

        assertThat(all).isEqualTo(one);
    }

    private int statementsOf(String document, int first) {
        return statements
                .during(() -> as.manager(counter.shop.id())
                        .document(document)
                        .variable("id", counter.shop.id())
                        .variable("first", first)
                        .execute()
                        .path("sales.nodes")
                        .entityList(Object.class)
                        .hasSize(first))
                .count();
    }

    private List<String> found(String arguments) {
        return numbers(list(arguments));
    }

    private GraphQlTester.Response list(String arguments) {
        return as.cashier(counter.shop.id())
                .document("""
                        query ($id: ID!) { sales(storeId: $id, %s) {
                          totalCount nodes { receiptNumber } pageInfo { endCursor hasNextPage } } }""".formatted(arguments))
                .variable("id", counter.shop.id())
                .execute();
    }

    private static List<String> numbers(GraphQlTester.Response answer) {
        return answer.path("sales.nodes[*].receiptNumber")
                .entityList(String.class)
                .get();
    }
}
