package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sale is what all tills of a store do at once: how often it asks the database, and others, is counted. */
@SubgraphTest
class StatementsOfASaleTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter statements;

    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private TillDesk till;

    @BeforeEach
    void aTillHasSold() {
        till = TillDesk.inQuebec(as, database);
        till.sold(List.of(line(mug, "1")), Map.of());
    }

    @Test
    void aSaleTakesAsManyStatementsHoweverLongItIs() {
        var one = statements.during(() -> till.rungUp(List.of(line(mug, "1"))));
        var hundred = statements.during(() -> till.rungUp(Collections.nCopies(100, line(mug, "1"))));

        assertThat(hundred.count()).as(String.join("\n", hundred.sql())).isEqualTo(one.count());
        assertThat(one.count()).as(String.join("\n", one.sql())).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whileTheStoresTillsWaitForOneAnotherThreeThingsAreWritten() {
        var sale = statements.during(() -> till.rungUp(List.of(line(mug, "1")))).sql();

        int number = indexOf(sale, "receipt_counter");
        // The receipt with its lines, taxes and tenders; the figures of the day; the goods that are to follow; the key.
        assertThat(sale.subList(number + 1, indexOf(sale, "update idempotency_key")))
                .as(String.join("\n", sale))
                .hasSize(3);
    }

    @Test
    void withFreshPricesOneServiceIsAskedOnce() {
        int products = OtherServices.PRODUCTS.turnedAway();
        OtherServices.PRODUCTS.goAway();
        OtherServices.INVENTORY.goAway();
        int inventory = OtherServices.INVENTORY.turnedAway();
        try {
            till.rungUp(List.of(line(mug, "1")));
        } finally {
            OtherServices.PRODUCTS.comeBack();
            OtherServices.INVENTORY.comeBack();
        }

        assertThat(OtherServices.PRODUCTS.turnedAway()).isEqualTo(products);
        assertThat(OtherServices.INVENTORY.turnedAway()).isGreaterThan(inventory);
    }

    private static final int MOST = 12;

    private static int indexOf(List<String> statements, String word) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).contains(word)) {
                return i;
            }
        }
        throw new AssertionError(word + " is not among " + statements);
    }
}
