package dev.comptoir.sales.text;

import static dev.comptoir.sales.tender.PaidTill.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scanner or a paste leaves in a text is no failure: it is kept without. */
@SubgraphTest
class HostileTextTest {

    /** NUL, which the database cannot keep, an escape, and half of an emoji. */
    private static final String HOSTILE = "Tea\u0000\u001b\ud83dpot";

    private static final String KEPT = "Tea pot";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private PaidTill till;
    private List<Map<String, Object>> lines;

    @BeforeEach
    void aTillIsOpen() {
        till = PaidTill.inANewShop(as, database);
        lines = List.of(Map.of("productId", OtherServices.onSale("Teapot", "10.00"), "quantity", 1));
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(PlainText.of(" a\u0000b ")).isEqualTo("a b");
        assertThat(PlainText.of("two\nlines")).isEqualTo("two\nlines");
        assertThat(PlainText.of("whole 😀")).isEqualTo("whole 😀");
        assertThat(PlainText.of("\u0000")).isEmpty();
        assertThat(PlainText.of(null)).isEmpty();
    }

    @Test
    void aNoteOfASaleAndAReasonAreKeptWithout() {
        var sale = done(
                "registerSale(input: $input) { __typename ... on Sale { id note } }",
                "RegisterSaleInput",
                Map.of(
                        "tillSessionId",
                        till.session,
                        "lines",
                        lines,
                        "payments",
                        List.of(by("CASH", "10.00")),
                        "note",
                        HOSTILE,
                        "idempotencyKey",
                        Ids.next()));
        sale.path("answer.note").entity(String.class).isEqualTo(KEPT);

        UUID id = sale.path("answer.id").entity(UUID.class).get();
        done(
                "voidSale(input: $input) { __typename }",
                "VoidSaleInput",
                Map.of("saleId", id, "reason", HOSTILE, "idempotencyKey", Ids.next()));
        assertThat(JdbcClient.create(database)
                        .sql("select reason from sale where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(KEPT);
    }

    @Test
    void namesAndTheNoteOfAClosingAreKeptWithout() {
        done(
                        "saveRegister(input: $input) { __typename ... on Register { name } }",
                        "SaveRegisterInput",
                        Map.of("storeId", till.shop.id(), "name", HOSTILE))
                .path("answer.name")
                .entity(String.class)
                .isEqualTo(KEPT);
        done(
                        "parkSale(input: $input) { __typename ... on ParkedSale { name note } }",
                        "ParkSaleInput",
                        Map.of(
                                "tillSessionId",
                                till.session,
                                "lines",
                                lines,
                                "name",
                                HOSTILE,
                                "note",
                                HOSTILE,
                                "idempotencyKey",
                                Ids.next()))
                .path("answer.name")
                .entity(String.class)
                .isEqualTo(KEPT);
        done(
                "closeTill(input: $input) { __typename }",
                "CloseTillInput",
                Map.of(
                        "tillSessionId",
                        till.session,
                        "counted",
                        List.of(Map.of("method", "CASH", "amount", "0")),
                        "note",
                        HOSTILE));
    }

    @Test
    void nothingIsFoundByIt() {
        as.manager(till.shop.id())
                .document("""
                        query ($store: ID!, $text: String!) {
                          sales(storeId: $store, receiptNumber: $text) { nodes { id } }
                          auditLog(storeId: $store, act: $text) { nodes { id } }
                        }""")
                .variable("store", till.shop.id())
                .variable("text", HOSTILE)
                .execute()
                .path("sales.nodes")
                .entityList(Object.class)
                .hasSize(0)
                .path("auditLog.nodes")
                .entityList(Object.class)
                .hasSize(0);
    }

    private Response done(String mutation, String input, Map<String, Object> content) {
        Response answer = as.manager(till.shop.id())
                .document("mutation ($input: %s!) { answer: %s }".formatted(input, mutation))
                .variable("input", content)
                .execute();
        answer.path("answer.__typename").entity(String.class).satisfies(type -> assertThat(type)
                .doesNotEndWith("Error"));
        return answer;
    }
}
