package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Services that take calls and answer none: a till does not wait for them as an import does. */
@SubgraphTest
class FrozenServicesTest {

    /** Far more than a till waits, and far less than an import does. */
    private static final Duration SOON = Duration.ofSeconds(12);

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    Pricing pricing;

    @Autowired
    LastPrices last;

    @Autowired
    ServiceGraphQl services;

    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private TillDesk till;

    /** What another process heard is nothing that this one heard within the last seconds. */
    @BeforeEach
    void somebodyHasHeardThePrice() {
        till = TillDesk.inQuebec(as, database);
        new Prices(pricing, new RememberedPrices(last)).of(till.shop.id(), List.of(mug));
    }

    /** A service that did not answer is left alone for a while. */
    @AfterEach
    void everybodyIsBack() {
        OtherServices.PRODUCTS.comeBack();
        OtherServices.INVENTORY.comeBack();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> pricing.of(till.shop.id(), List.of(mug)) != null);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> services.execute(
                                "inventory",
                                "{ availability { productId } }",
                                Map.of("locationId", till.shop.id(), "productIds", List.of(mug)),
                                "availability",
                                List.class)
                        != null);
    }

    @Test
    void aQuoteIsMadeFromMemory() {
        OtherServices.PRODUCTS.freeze();

        Response quote = soon(() -> till.quote(List.of(line(mug, "1"))));

        quote.path("quoteSale.total.amount").entity(String.class).isEqualTo("11.50");
        quote.path("quoteSale.pricesFromMemory").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void aSaleIsMadeFromMemoryAndWithoutAskingForStock() {
        OtherServices.shelve(mug, "0");
        OtherServices.PRODUCTS.freeze();
        OtherServices.INVENTORY.freeze();

        Response sale = soon(() -> till.sell(List.of(line(mug, "1")), Map.of(), "CASH", "50"));

        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        sale.path("registerSale.pricesFromMemory").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void whatNobodyHasHeardThePriceOfIsRefusedBeforeTheRouterGivesUp() {
        OtherServices.PRODUCTS.freeze();

        soon(() -> till.quote(List.of(line(Ids.next(), "1"))))
                .path("quoteSale.__typename")
                .entity(String.class)
                .isEqualTo("ProductNotSellableError");
    }

    private static Response soon(Supplier<Response> act) {
        long start = System.nanoTime();
        Response response = act.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return response;
    }
}
