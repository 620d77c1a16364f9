package dev.comptoir.sales.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts and till reports as a customer and a manager read them. */
@SubgraphTest
class PapersTest {

    private static final String RECEIPT =
            "query ($input: ID!) { sale(id: $input) { en: document(language: EN) { content } document { fileName mediaType content } } }";
    private static final String REPORT =
            "query ($input: ID!) { tillSession(id: $input) { en: report(language: EN) { fileName content } report { content } } }";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter statements;

    private Shift shift;
    private final UUID novel = OtherServices.onSale("Le cœur à l’ouvrage — éd. reliée", "24.95");
    private final UUID pen = OtherServices.onSale("Stylo plume très, très long nom d’article qui ne tient pas", "3.10");

    @BeforeEach
    void aTillIsOpen() {
        shift = new Shift(as, database);
    }

    @Test
    void aReceiptSaysItAllInTheLanguageOfItsStore() {
        UUID sale = shift.sell(
                Map.of("productId", novel, "quantity", 2, "discountPercent", "10"),
                Map.of("productId", pen, "quantity", 3));

        var answer = shift.cashier(RECEIPT, sale);

        answer.path("sale.document.mediaType").entity(String.class).isEqualTo("application/pdf");
        answer.path("sale.document.fileName")
                .entity(String.class)
                .isEqualTo("Ticket-%s-00000001.pdf".formatted(shift.shop().code()));
        // 2 × 24.95 − 10 % = 44.91; 3 × 3.10 = 9.30; together 54.21; 5 % = 2.71; 9.975 % = 5.41
        assertThat(pdf(answer, "sale.document").picture("receipt-fr").text())
                .contains(
                        "Librairie de l’Été",
                        "1234, rue Saint-Denis, H2X 3J6",
                        "Montréal",
                        "Caisse Caisse n° 1",
                        "Vendeur Amélie Tremblay",
                        "Le cœur à l’ouvrage — éd. reliée 44,91 $",
                        "2 × 24,95 $",
                        "Remise −4,99 $",
                        "3 × 3,10 $",
                        "Hors taxes 54,21 $",
                        "TPS 5 % 2,71 $",
                        "Nº de taxe 123456789 RT0001",
                        "TVQ 9,975 % 5,41 $",
                        "1234567890 TQ0001",
                        "Total 62,33 $",
                        "Carte 1,00 $",
                        "Espèces 500,00 $",
                        "Monnaie rendue 438,67 $",
                        "Vous avez économisé 4,99 $",
                        "Cadeau, à emballer",
                        shift.shop().code() + "-00000001");
        assertThat(pdf(answer, "sale.document").barcode())
                .isEqualTo(shift.shop().code() + "-00000001");
        assertThat(pdf(answer, "sale.en").picture("receipt-en").text())
                .contains(
                        "Before tax $54.21", "TVQ 9.975 % $5.41", "Total $62.33", "Change $438.67", "You saved $4.99");
    }

    @Test
    void aReceiptSaysTheSameAfterNamesAndNumbersChanged() {
        UUID sale = shift.sell(Map.of("productId", novel, "quantity", 1));
        String before = pdf(shift.cashier(RECEIPT, sale), "sale.document").text();

        JdbcClient.create(database)
                .sql("update store_tax set number = 'another' where store_id = ?")
                .param(shift.shop().id())
                .update();
        OtherServices.PRODUCTS.goAway();
        try {
            assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.document").text())
                    .isEqualTo(before)
                    .contains("Le cœur", "123456789 RT0001");
        } finally {
            OtherServices.PRODUCTS.comeBack();
        }
    }

    @Test
    void aReceiptSaysWhatWasReducedAndWhatWasSaved() {
        UUID lamp = OtherServices.onSale("Lampe", "40.00");
        OtherServices.list(shift.shop().id(), lamp, "36.00");
        OtherServices.promote("Soldes d’été", Map.of("kind", "PERCENT", "percent", "25"), lamp);

        UUID sale = shift.sell(Map.of("productId", lamp, "quantity", 1));

        // 40.00 by the catalogue, 36.00 in this store, less 25 %.
        assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.document").text())
                .contains(
                        "Lampe 27,00 $",
                        "1 × 36,00 $",
                        "Prix normal 40,00 $",
                        "Soldes d’été",
                        "Remise −9,00 $",
                        "Vous avez économisé 13,00 $");
    }

    @Test
    void aReturnAndAnUndoneSaleHavePapersOfTheirOwn() {
        UUID sale = shift.sell(Map.of("productId", novel, "quantity", 2));
        shift.takeBack(sale, 0, 1);
        UUID undone = shift.sell(Map.of("productId", pen, "quantity", 1));
        shift.undo(undone);

        var returned =
                shift.cashier("query ($input: ID!) { sale(id: $input) { returns { document { content } } } }", sale);
        assertThat(pdf(returned, "sale.returns[0].document")
                        .picture("return-fr")
                        .text())
                .contains(
                        "RETOUR",
                        "Du ticket",
                        "Motif : Défraîchi",
                        "1 × 24,95 $",
                        "Remboursement 28,69 $",
                        "Espèces 28,69 $");
        assertThat(pdf(shift.cashier(RECEIPT, undone), "sale.document").text()).contains("ANNULÉ");
    }

    @Test
    void theCustomerIsNamedWhileSomebodyKnowsHim() {
        UUID customer = OtherServices.customer("Ève Côté-Nguyễn");
        UUID sale = shift.sellTo(customer, Map.of("productId", novel, "quantity", 2));
        UUID anonymous = shift.sell(Map.of("productId", novel, "quantity", 1));
        shift.takeBack(sale, 0, 1);
        String returned = "query ($input: ID!) { sale(id: $input) { returns { document { content } } } }";

        assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.document")
                        .picture("receipt-customer-fr")
                        .text())
                .contains("Client Ève Côté-Nguyễn");
        assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.en").text()).contains("Customer Ève Côté-Nguyễn");
        assertThat(pdf(shift.cashier(returned, sale), "sale.returns[0].document")
                        .text())
                .contains("Client Ève Côté-Nguyễn");
        assertThat(pdf(shift.cashier(RECEIPT, anonymous), "sale.document").text())
                .doesNotContain("Client");

        OtherServices.USERS.goAway();
        try {
            assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.document").text())
                    .contains("Le cœur")
                    .doesNotContain("Client");
        } finally {
            OtherServices.USERS.comeBack();
        }
        OtherServices.eraseCustomer(customer);
        assertThat(pdf(shift.cashier(RECEIPT, sale), "sale.document").text())
                .contains("Le cœur")
                .doesNotContain("Client");
    }

    @Test
    void theReportOfAnOpenSessionIsOfTheMomentAndHidesFromACashierWhatIsExpected() {
        shift.sell(Map.of("productId", novel, "quantity", 2));

        assertThat(pdf(shift.manager(REPORT, shift.session()), "tillSession.report")
                        .text())
                .contains("Rapport X", "Espèces", "Attendu 156,38 $", "Ventes 1");
        assertThat(pdf(shift.cashier(REPORT, shift.session()), "tillSession.report")
                        .text())
                .contains("Rapport X", "Fonds de caisse 100,00 $")
                .doesNotContain("Attendu", "156,38", "Total");
    }

    @Test
    void aClosedSessionKeepsItsReportWhateverHappensAfterwards() {
        aBusyDay();
        shift.close("136.25", "Une pièce est tombée", Map.of("100", 1, "20", 1, "10", 1, "5", 1, "1", 1, "0.25", 1))
                .path("closeTill.countedCash[*].count")
                .entityList(Integer.class)
                .hasSize(6);
        var before = shift.manager(REPORT, shift.session());
        String kept = content(before, "tillSession.report");

        JdbcClient.create(database)
                .sql("update store set name = 'Elsewhere' where id = ?")
                .param(shift.shop().id())
                .update();
        shift.marry("Zoé Martin");

        assertThat(content(shift.manager(REPORT, shift.session()), "tillSession.report"))
                .isEqualTo(kept);
        before.path("tillSession.en.fileName").entity(String.class).isEqualTo("Z-report-1.pdf");
        assertThat(Pdf.of(kept).picture("z-report-fr").text())
                .contains(
                        "Librairie de l’Été",
                        "Rapport Z 1",
                        "Zoé Lefèvre",
                        "Fonds de caisse 100,00 $",
                        "Attendu 137,77 $",
                        "Compté 136,25 $",
                        "Écart −1,52 $",
                        "1 × 100,00 $",
                        "Entrées et sorties d'espèces",
                        "À la banque −20,00 $",
                        "Ventes 1",
                        "Retours 1",
                        "Ventes annulées 1",
                        "Ventes brutes 59,20 $",
                        "Remises −4,99 $",
                        "Repris −3,10 $",
                        "Net, hors taxes 51,11 $",
                        "TPS 5 % 2,56 $",
                        "TVQ 9,975 % 5,10 $",
                        "Total 58,77 $",
                        "Premier ticket " + shift.shop().code() + "-00000001",
                        "Dernier ticket " + shift.shop().code() + "-00000003",
                        "Une pièce est tombée");
        assertThat(pdf(before, "tillSession.en").picture("z-report-en").text())
                .contains("Z report 1", "Difference −$1.52", "Net, before tax $51.11");
    }

    /** 44.91 + 9.30 sold, one pen taken back in cash, one sale undone, twenty dollars to the bank. */
    private void aBusyDay() {
        UUID sale = shift.sell(
                Map.of("productId", novel, "quantity", 2, "discountPercent", "10"),
                Map.of("productId", pen, "quantity", 3));
        shift.takeBack(sale, 1, 1);
        shift.undo(shift.sell(Map.of("productId", novel, "quantity", 1)));
        shift.moveCash("-20.00", "À la banque");
    }

    @Test
    void piecesThatDoNotComeToTheAmountAreRefused() {
        refused(Map.of("50", 1, "20", 2));
        refused(Map.of("100", 1, "3", 0));
        refused(Map.of("100", 2, "50", -2));
        shift.close("100.00", "", Map.of("100", 1))
                .path("closeTill.zNumber")
                .entity(Integer.class)
                .isEqualTo(1);
        refused("TillNotOpenError", Map.of("100", 1));
    }

    private void refused(Map<String, Integer> pieces) {
        refused("InvalidAmountError", pieces);
    }

    private void refused(String error, Map<String, Integer> pieces) {
        shift.close("100.00", "", pieces)
                .path("closeTill.__typename")
                .entity(String.class)
                .isEqualTo(error);
    }

    @Test
    void aNumberThatNoBarsCanSayIsPrintedInLetters() {
        UUID sale = shift.sell(Map.of("productId", novel, "quantity", 1));
        JdbcClient.create(database)
                .sql("update sale set receipt_number = 'Reçu n° 1' where id = ?")
                .param(sale)
                .update();

        String content = shift.cashier(RECEIPT, sale)
                .path("sale.document.content")
                .entity(String.class)
                .get();

        assertThat(Pdf.of(content).text()).contains("Reçu n° 1");
    }

    @Test
    void aCashierWhoCountsBlindSeesNothingOfWhatIsExpectedUntilTheTillIsClosed() {
        String query =
                "query ($input: ID!) { tillSession(id: $input) { blindCount totals { expected { amount } } figures { total { amount } } } }";

        var blind = shift.cashier(query, shift.session());
        blind.path("tillSession.totals").entityList(Object.class).hasSize(0);
        blind.path("tillSession.figures").valueIsNull();
        shift.manager(query, shift.session())
                .path("tillSession.totals[0].expected.amount")
                .entity(String.class)
                .isEqualTo("100.00");
        shift.close("100.00", "", Map.of());
        shift.cashier(query, shift.session())
                .path("tillSession.totals[0].expected.amount")
                .entity(String.class)
                .isEqualTo("100.00");
    }

    @Test
    void pastReportsAreListedPageByPageForThoseWhoManageTheStore() {
        shift.close("100.00", "", Map.of());
        shift.open();
        String query = """
                query ($store: ID!, $after: String) { store(id: $store) { coinsAndNotes { amount } registers {
                    sessions(first: 1, after: $after) { totalCount nodes { zNumber } pageInfo { hasNextPage endCursor } } } } }""";

        var first = as.manager(shift.shop().id())
                .document(query)
                .variable("store", shift.shop().id())
                .execute();
        first.path("store.registers[0].sessions.nodes[0].zNumber").valueIsNull();
        first.path("store.coinsAndNotes[0].amount").entity(String.class).isEqualTo("100.00");
        String cursor = first.path("store.registers[0].sessions.pageInfo.endCursor")
                .entity(String.class)
                .get();
        var second = as.manager(shift.shop().id())
                .document(query)
                .variable("store", shift.shop().id())
                .variable("after", cursor)
                .execute();
        second.path("store.registers[0].sessions.nodes[*].zNumber")
                .entityList(Integer.class)
                .containsExactly(1);
        second.path("store.registers[0].sessions.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(false);
        as.cashier(shift.shop().id())
                .document(query)
                .variable("store", shift.shop().id())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
    }

    @Test
    void manyRegistersCostNoMoreStatementsThanOne() {
        String query = """
                query ($input: ID!) { store(id: $input) { registers {
                    sessions { totalCount nodes { figures { net { amount } taxes { name } } countedCash { count } } } } } }""";
        int one =
                statements.during(() -> shift.manager(query, shift.shop().id())).count();
        for (String name : List.of("Caisse 2", "Caisse 3")) {
            shift.manager(
                    "mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { __typename } }",
                    Map.of("storeId", shift.shop().id(), "name", name));
        }

        assertThat(statements
                        .during(() -> shift.manager(query, shift.shop().id()))
                        .count())
                .isEqualTo(one);
    }

    @Test
    void papersOfAnotherStoreAreNobodysBusiness() {
        UUID sale = shift.sell(Map.of("productId", pen, "quantity", 1));

        for (var asked : List.of(Map.of(RECEIPT, sale), Map.of(REPORT, shift.session()))) {
            asked.forEach((query, id) -> as.manager(UUID.randomUUID())
                    .document(query)
                    .variable("input", id)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(
                                    error.getExtensions())
                            .containsEntry("code", "FORBIDDEN"))));
        }
    }

    private static Pdf pdf(GraphQlTester.Response answer, String path) {
        return Pdf.of(content(answer, path));
    }

    private static String content(GraphQlTester.Response answer, String path) {
        return answer.path(path + ".content").entity(String.class).get();
    }
}
