package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Price lists and promotions from the catalogue to the receipt, and back when goods come back. */
@SubgraphTest
class PromotedSalesTest {

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
    }

    @Test
    void theStoresPriceListCountsAndTheReceiptSaysWhatWasSaved() {
        OtherServices.list(till.shop.id(), mug, "8.50");
        OtherServices.list(till.shop.id(), lamp, "25.00");

        String sale = till.sold(List.of(line(mug, "2"), line(lamp, "1")), Map.of());

        var receipt = till.receipt(sale);
        receipt.path("sale.lines[*].unitPrice.amount").entityList(String.class).containsExactly("8.50", "25.00");
        // Nobody saves anything where the list asks for more.
        receipt.path("sale.lines[*].regularPrice.amount")
                .entityList(String.class)
                .containsExactly("10.00", "25.00");
        receipt.path("sale.subtotal.amount").entity(String.class).isEqualTo("42.00");
        receipt.path("sale.saved.amount").entity(String.class).isEqualTo("3.00");
    }

    @Test
    void aPromotionComesOffFirstThenTheDiscounts() {
        OtherServices.promote("Three for two", Map.of("kind", "BUY_N_GET_M", "buy", 2, "get", 1), mug);

        String sale = till.sold(
                List.of(line(mug, "3", "discountPercent", "10"), line(lamp, "1")), Map.of("discountAmount", "3.80"));

        var receipt = till.receipt(sale);
        // 30 − 10 = 20, − 10 % = 18; 18 + 20 = 38, of which a tenth comes off
        receipt.path("sale.lines[*].discount.amount").entityList(String.class).containsExactly("13.80", "2.00");
        receipt.path("sale.lines[0].promotion").entity(String.class).isEqualTo("Three for two");
        receipt.path("sale.lines[1].promotion").valueIsNull();
        receipt.path("sale.subtotal.amount").entity(String.class).isEqualTo("34.20");
        receipt.path("sale.saved.amount").entity(String.class).isEqualTo("15.80");
    }

    @Test
    void aPromotionIsNoDiscountThatSomebodyHasToApprove() {
        OtherServices.promote("Half price", Map.of("kind", "PERCENT", "percent", "50"), mug);

        var alone = till.quote(List.of(line(mug, "1", "discountPercent", "10")));
        alone.path("quoteSale.total.amount").entity(String.class).isEqualTo("5.18"); // 4.50 with the taxes
        alone.path("quoteSale.discountNeedsApproval").entity(Boolean.class).isEqualTo(false);
        till.quote(List.of(line(mug, "1", "discountPercent", "10.01")))
                .path("quoteSale.discountNeedsApproval")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void roundingAsksForNoApproval() {
        UUID pin = OtherServices.onSale("Pin", "0.05");

        till.quote(List.of(line(pin, "1", "discountPercent", "10"))) // a cent, which is 20 %
                .path("quoteSale.discountNeedsApproval")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void theReceiptStaysAsItWasWhenThePromotionChanges() {
        UUID promotion = OtherServices.promote("Opening", Map.of("kind", "AMOUNT", "amount", "1.50"), mug);
        String sale = till.sold(List.of(line(mug, "2")), Map.of());

        OtherServices.promote(promotion, "Something else", Map.of("kind", "AMOUNT", "amount", "9.00"), mug);

        var receipt = till.receipt(sale);
        receipt.path("sale.lines[0].promotion").entity(String.class).isEqualTo("Opening");
        receipt.path("sale.saved.amount").entity(String.class).isEqualTo("3.00");
    }

    @Test
    void whatComesBackOfABundleIsWhatWasPaidForIt() {
        OtherServices.promote(
                "Breakfast",
                Map.of(
                        "kind",
                        "BUNDLE",
                        "price",
                        "25.00",
                        "parts",
                        List.of(Map.of("productId", mug, "quantity", 1), Map.of("productId", lamp, "quantity", 1))),
                mug,
                lamp);
        String sale = till.sold(List.of(line(mug, "1"), line(lamp, "1")), Map.of());
        List<String> lines = till.receipt(sale)
                .path("sale.lines[*].id")
                .entityList(String.class)
                .get();
        BigDecimal paid = new BigDecimal(till.receipt(sale)
                .path("sale.total.amount")
                .entity(String.class)
                .get());

        BigDecimal refunded = new BigDecimal("0.00");
        for (String line : lines) {
            refunded = refunded.add(till.giveBack(sale, line, "1"));
        }

        assertThat(paid).isEqualTo("28.74"); // 25.00 with the taxes
        assertThat(refunded).isEqualTo(paid);
    }

    @Test
    void aRememberedPromotionCountsUntilItEnds() {
        Instant soon = Instant.now().plusSeconds(2);
        OtherServices.promote("Until now", Map.of("kind", "PERCENT", "percent", "50", "endsAt", soon.toString()), mug);
        OtherServices.promote("Still on", Map.of("kind", "PERCENT", "percent", "20"), mug);
        till.quote(List.of(line(mug, "1")))
                .path("quoteSale.lines[0].promotion")
                .entity(String.class)
                .isEqualTo("Until now");
        OtherServices.PRODUCTS.goAway();

        org.awaitility.Awaitility.await().untilAsserted(() -> till.quote(List.of(line(mug, "1")))
                .path("quoteSale.lines[0].promotion")
                .entity(String.class)
                .isEqualTo("Still on"));
    }

    @Test
    void whatManyReceiptsSavedIsOneStatement() {
        OtherServices.promote("Ten off", Map.of("kind", "PERCENT", "percent", "10"), mug);
        for (int i = 0; i < 3; i++) {
            till.sold(List.of(line(mug, "1")), Map.of());
        }
        var saved = new ArrayList<String>();

        var asked = statements.during(() -> saved.addAll(till.savedOnAll()));

        assertThat(saved).containsExactly("1.00", "1.00", "1.00");
        assertThat(asked.sql().stream()
                        .filter(sql -> sql.contains("regular_price"))
                        .collect(Collectors.toList()))
                .hasSize(1);
    }
}
