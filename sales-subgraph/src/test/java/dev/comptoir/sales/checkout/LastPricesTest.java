package dev.comptoir.sales.checkout;

import static dev.comptoir.sales.checkout.TillDesk.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.till.TillPatience;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one process of sales heard of the catalogue, another sells at: here the till is one, the test the other. */
@SubgraphTest
class LastPricesTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Autowired
    ServiceGraphQl services;

    @Autowired
    TillPatience patience;

    @Autowired
    LastPrices last;

    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final UUID lamp = OtherServices.onSale("Lamp", "20.00");
    private final OtherCatalogue catalogue = new OtherCatalogue();
    private Pricing pricing;
    private TillDesk till;

    @BeforeEach
    void aTillIsOpen() {
        pricing = new Pricing(catalogue, patience);
        till = TillDesk.inQuebec(as, database);
    }

    /** A service that did not answer is left alone for a while. */
    @AfterEach
    void everybodyIsBack() {
        OtherServices.PRODUCTS.comeBack();
        catalogue.away = false;
        await().ignoreExceptions().until(() -> pricing.of(till.shop.id(), List.of(mug)) != null);
    }

    @Test
    void aTillThatWasStartedWhileTheCatalogueIsAwaySells() {
        anotherProcess().of(till.shop.id(), List.of(mug, lamp));
        OtherServices.PRODUCTS.goAway();

        var sale = till.sell(List.of(line(mug, "2"), line(lamp, "1")), Map.of(), "CASH", "50");

        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        sale.path("registerSale.subtotal.amount").entity(String.class).isEqualTo("40.00");
        sale.path("registerSale.pricesFromMemory").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void nobodySellsAtWhatWasSaidMoreThanADayAgo() {
        anotherProcess().of(till.shop.id(), List.of(mug));
        OtherServices.PRODUCTS.goAway();

        catalogue.away = true;
        saidAgo("23 hours");
        assertThat(anotherProcess().of(till.shop.id(), List.of(mug)).products()).containsOnlyKeys(mug);
        saidAgo("25 hours");

        till.sell(List.of(line(mug, "1")), Map.of(), "CASH", "50")
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("ProductNotSellableError");
    }

    @Test
    void allThatASaleNeedsIsKept() {
        UUID rope = OtherServices.onSale("Rope", "1.2345", "METRE", true);
        OtherServices.list(till.shop.id(), rope, "1.10");
        OtherServices.promote("Ten off", Map.of("kind", "PERCENT", "percent", "10"), rope);
        OtherServices.promote("Dollar off", Map.of("kind", "AMOUNT", "amount", "1"), rope);
        OtherServices.promote("Two for one", Map.of("kind", "BUY_N_GET_M", "buy", 1, "get", 1), rope);
        OtherServices.promote(
                "Set",
                Map.of("kind", "BUNDLE", "price", "25.50", "parts", List.of(Map.of("productId", rope, "quantity", 2))),
                rope);
        var said = anotherProcess().of(till.shop.id(), List.of(rope, mug));
        catalogue.away = true;

        var remembered = anotherProcess().of(till.shop.id(), List.of(rope, mug));

        assertThat(remembered.products()).isEqualTo(said.products()).hasSize(2);
        assertThat(remembered.promotions())
                .containsExactlyInAnyOrderElementsOf(said.promotions())
                .hasSize(4);
        assertThat(remembered.fromMemory()).isTrue();
        assertThat(said.fromMemory()).isFalse();
    }

    @Test
    void aPromotionThatHasEndedSinceDoesNotCount() {
        UUID promotion = OtherServices.promote(
                "Today",
                Map.of(
                        "kind",
                        "PERCENT",
                        "percent",
                        "50",
                        "endsAt",
                        Instant.now().plusSeconds(3_600).toString()),
                mug);
        anotherProcess().of(till.shop.id(), List.of(mug));
        catalogue.away = true;
        assertThat(anotherProcess().of(till.shop.id(), List.of(mug)).promotions())
                .extracting(one -> one.id())
                .containsExactly(promotion);

        jdbc.sql("""
                        update last_price set promotions = jsonb_set(promotions, '{0,endsAt}', to_jsonb(now()))
                        where product_id = ?""").param(mug).update();

        assertThat(anotherProcess().of(till.shop.id(), List.of(mug)).promotions())
                .isEmpty();
    }

    @Test
    void itIsReadAndWrittenInOneStatementEachAndOnlyWrittenWhenItIsNewOrChangedOrAnHourOld() {
        var both = List.of(mug, lamp);
        assertThat(statements
                        .during(() -> anotherProcess().of(till.shop.id(), both))
                        .count())
                .isEqualTo(2);
        Instant first = saidAt(mug);

        anotherProcess().of(till.shop.id(), both);
        assertThat(saidAt(mug)).isEqualTo(first);

        OtherServices.list(till.shop.id(), mug, "9.00");
        anotherProcess().of(till.shop.id(), both);
        assertThat(saidAt(mug)).isAfter(first);
        assertThat(saidAt(lamp)).isEqualTo(first);

        saidAgo("2 hours");
        anotherProcess().of(till.shop.id(), both);
        assertThat(saidAt(mug)).isAfter(first);
    }

    @Test
    void whoHeardTheSameBeforeWritesNothing() {
        var remembered = new RememberedPrices(last);
        Instant now = Instant.now();
        List<Word> words = pricing.of(till.shop.id(), List.of(mug, lamp)).words(now);
        List<Word> again = pricing.of(till.shop.id(), List.of(mug, lamp)).words(now.plusSeconds(60));
        List<Word> later = pricing.of(till.shop.id(), List.of(mug, lamp)).words(now.plusSeconds(4_000));

        assertThat(statements
                        .during(() -> remembered.remember(till.shop.id(), words, Set.of(), now))
                        .count())
                .isEqualTo(1);
        assertThat(statements
                        .during(() -> remembered.remember(till.shop.id(), again, Set.of(), now.plusSeconds(60)))
                        .count())
                .isZero();
        assertThat(statements
                        .during(() -> remembered.remember(till.shop.id(), later, Set.of(), now.plusSeconds(4_000)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theLastWordCountsWhoeverHeardIt() {
        var remembered = new RememberedPrices(last);
        Instant now = Instant.now();
        List<Word> old = pricing.of(till.shop.id(), List.of(mug)).words(now.minusSeconds(60));
        remembered.remember(till.shop.id(), old, Set.of(), now.minusSeconds(60));
        OtherServices.list(till.shop.id(), mug, "9.00");
        anotherProcess().of(till.shop.id(), List.of(mug));
        catalogue.away = true;

        var said = new Prices(pricing, remembered).of(till.shop.id(), List.of(mug));

        assertThat(said.products().get(mug).price()).isEqualByComparingTo("9.00");
    }

    @Test
    void aProductThatTheCatalogueNoLongerKnowsIsForgotten() {
        anotherProcess().of(till.shop.id(), List.of(mug));
        UUID gone = UUID.randomUUID();
        jdbc.sql("update last_price set product_id = ? where product_id = ?")
                .params(gone, mug)
                .update();
        anotherProcess().of(till.shop.id(), List.of(gone));
        catalogue.away = true;

        assertThat(anotherProcess().of(till.shop.id(), List.of(gone)).products())
                .isEmpty();
    }

    @Test
    void whatNobodySellsAtAnyMoreIsDeleted() {
        anotherProcess().of(till.shop.id(), List.of(mug, lamp));
        saidAgo("25 hours");
        last.forget(RememberedPrices.REMEMBERED);

        assertThat(jdbc.sql("select product_id from last_price where store_id = ?")
                        .param(till.shop.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(lamp);
    }

    private Prices anotherProcess() {
        return new Prices(pricing, new RememberedPrices(last));
    }

    private void saidAgo(String ago) {
        jdbc.sql("update last_price set said_at = now() - ?::interval where product_id = ?")
                .params(ago, mug)
                .update();
    }

    private Instant saidAt(UUID product) {
        return jdbc.sql("select said_at from last_price where store_id = ? and product_id = ?")
                .params(till.shop.id(), product)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The catalogue as the other processes see it: away when a test says so. */
    private final class OtherCatalogue implements ServiceGraphQl {

        private boolean away;

        @Override
        public <T> T execute(
                String service, String document, Map<String, Object> variables, String path, Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T execute(
                String service,
                String document,
                Map<String, Object> variables,
                String path,
                ParameterizedTypeReference<T> type) {
            if (away) {
                throw Refusal.unavailable(service);
            }
            return services.execute(service, document, variables, path, type);
        }

        @Override
        public <T> T executeRepeatable(
                String service,
                String document,
                Map<String, Object> variables,
                String path,
                ParameterizedTypeReference<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServiceGraphQl within(Duration time) {
            return this;
        }
    }
}
