package dev.comptoir.sales.till;

import static dev.comptoir.sales.tender.PaidTill.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be counted at a closing, and what it tells who counts. */
@SubgraphTest
class CountingTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private PaidTill till;

    @BeforeEach
    void aTillIsOpen() {
        till = PaidTill.inANewShop(as, database);
    }

    @Test
    void whoCountsBlindIsNotToldThatItDiffers() {
        Response closed = close(as.cashier(till.shop.id()), by("CASH", "7.00"));

        closed.path("answer.__typename").entity(String.class).isEqualTo("TillSession");
        assertThat(JdbcClient.create(database)
                        .sql("select after ->> 'countedCASH' from audit_entry where act = 'closeTill' and subject = ?")
                        .param(till.session)
                        .query(String.class)
                        .single())
                .startsWith("7");
    }

    @Test
    void whoSeesWhatIsExpectedExplainsADifference() {
        close(as.manager(till.shop.id()), by("CASH", "7.00"))
                .path("answer.__typename")
                .entity(String.class)
                .isEqualTo("TillReasonRequiredError");
    }

    @Test
    void aTenderThatGaveMoreThanItTookIsCountedBelowZero() {
        Response sale = till.sell("10.00", by("OTHER", "10.00"));
        PaidTill other = PaidTill.in(as, till.shop, "Till 2");
        other.giveBack(sale, 1, "OTHER")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("SaleReturn");
        till = other;

        close(as.manager(till.shop.id()), by("CASH", "0"), by("OTHER", "-10.00"))
                .path("answer.__typename")
                .entity(String.class)
                .isEqualTo("TillSession");
        assertThat(till.totals()).containsEntry("OTHER", "-10.00");
    }

    @Test
    void noDrawerHoldsLessThanNoCash() {
        close(as.manager(till.shop.id()), by("CASH", "-1.00"))
                .path("answer.__typename")
                .entity(String.class)
                .isEqualTo("InvalidAmountError");
    }

    @SafeVarargs
    private Response close(HttpGraphQlTester who, Map<String, Object>... counted) {
        return who.document("mutation ($input: CloseTillInput!) { answer: closeTill(input: $input) { __typename } }")
                .variable("input", Map.of("tillSessionId", till.session, "counted", List.of(counted)))
                .execute();
    }
}
