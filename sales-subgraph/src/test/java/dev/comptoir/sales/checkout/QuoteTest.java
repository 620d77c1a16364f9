package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the screen of the till is told while goods are scanned. */
@SubgraphTest
class QuoteTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter statements;

    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final UUID lamp = OtherServices.onSale("Lamp", "20.00");
    private TillDesk till;

    @BeforeEach
    void aTillIsOpen() {
        till = TillDesk.inQuebec(as, database);
    }

    @AfterEach
    void everybodyIsBack() {
        OtherServices.PRODUCTS.comeBack();
        OtherServices.INVENTORY.comeBack();
    }

    @Test
    void itIsWhatTheSaleThenCosts() {
        List<Map<String, Object>> lines = List.of(line(mug, "3", "discountPercent", "15"), line(lamp, "1"));
        Map<String, Object> discount = Map.of("discountAmount", "4.99");

        var quote = till.quote(lines, discount);
        var sale = till.sell(lines, discount, "CASH", "100");

        for (String field : List.of("subtotal.amount", "total.amount")) {
            String quoted =
                    quote.path("quoteSale." + field).entity(String.class).get();
            sale.path("registerSale." + field).entity(String.class).isEqualTo(quoted);
        }
        for (String field : List.of("lines[*].discount.amount", "lines[*].total.amount", "taxes[*].amount.amount")) {
            List<String> quoted =
                    quote.path("quoteSale." + field).entityList(String.class).get();
            assertThat(quoted).isNotEmpty();
            sale.path("registerSale." + field).entityList(String.class).isEqualTo(quoted);
        }
        quote.path("quoteSale.saved.amount").entity(String.class).isEqualTo("9.49");
    }

    @Test
    void nothingIsWrittenAndTheInventoryIsNotAsked() {
        till.quote(List.of(line(mug, "1")));
        OtherServices.INVENTORY.goAway();
        OtherServices.shelve(mug, "0");
        int before = OtherServices.INVENTORY.turnedAway();

        till.quote(List.of(line(mug, "1")))
                .path("quoteSale.total.amount")
                .entity(String.class)
                .isEqualTo("11.50");

        assertThat(OtherServices.INVENTORY.turnedAway()).isEqualTo(before);
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from sale where store_id = ?")
                        .param(till.shop.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itTakesThreeStatementsHoweverLongTheBasket() {
        till.quote(List.of(line(mug, "1"), line(lamp, "1")));

        var asked = statements.during(() -> till.quote(Collections.nCopies(200, line(lamp, "1")))
                .path("quoteSale.lines")
                .entityList(Object.class)
                .hasSize(200));

        assertThat(asked.count()).isLessThanOrEqualTo(3);
    }

    @Test
    void whileTheCatalogueIsAwayItSaysWhatItRemembers() {
        till.quote(List.of(line(mug, "1")));
        OtherServices.PRODUCTS.goAway();
        UUID unheard = Ids.next();

        till.quote(List.of(line(mug, "1")))
                .path("quoteSale.total.amount")
                .entity(String.class)
                .isEqualTo("11.50");
        till.quote(List.of(line(unheard, "1")))
                .path("quoteSale.productIds")
                .entityList(String.class)
                .containsExactly(unheard.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, , ",
        "-1, , ",
        "1000000000, , ",
        "1.5, , ",
        "1, 101, ",
        "1, -1, ",
        "1, 10, 1.00",
        "1, , 10.01",
        "1, , 0.001"
    })
    void whatCannotBeSoldIsRefusedAsItWillBe(String quantity, String percent, String amount) {
        var line =
                new java.util.HashMap<String, Object>(Map.of("productId", mug, "quantity", new BigDecimal(quantity)));
        line.put("discountPercent", percent);
        line.put("discountAmount", amount);

        till.quote(List.of(line))
                .path("quoteSale.__typename")
                .entity(String.class)
                .isEqualTo("InvalidSaleError");
    }

    @ParameterizedTest
    @CsvSource({"0", "201"})
    void aBasketHasOneTo200Lines(int lines) {
        till.quote(Collections.nCopies(lines, line(mug, "1")))
                .path("quoteSale.__typename")
                .entity(String.class)
                .isEqualTo("InvalidSaleError");
    }

    @Test
    void nobodyPricesInAnotherStoreOrInNoSession() {
        till.quoteFromElsewhere(List.of(line(mug, "1"))).errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
        till.quote(List.of(line(mug, "1")), Map.of("tillSessionId", Ids.next()))
                .path("quoteSale.__typename")
                .entity(String.class)
                .isEqualTo("TillNotOpenError");
    }
}
