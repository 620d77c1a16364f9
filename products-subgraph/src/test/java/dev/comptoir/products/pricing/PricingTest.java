package dev.comptoir.products.pricing;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.Shelf;
import dev.comptoir.products.offer.Place;
import dev.comptoir.products.pricelist.StorePrices;
import dev.comptoir.products.promotion.Promotion;
import dev.comptoir.products.promotion.PromotionsInForce;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class PricingTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant YESTERDAY = NOW.minus(1, ChronoUnit.DAYS);
    private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StorePrices prices;

    @Autowired
    private PromotionsInForce promotions;

    @Autowired
    private StatementCounter counter;

    private final UUID paris = UUID.randomUUID();
    private final UUID lyon = UUID.randomUUID();
    private Offers offers;
    private String mug;

    @BeforeEach
    void aMugIsSold() {
        offers = new Offers(database);
        mug = new Shelf(as).put(aProduct().named("Mug").priced("2.55"));
    }

    @Test
    void withoutListsAndPromotionsTheRegularPriceCounts() {
        pricing(paris, mug).path("pricing").matchesJsonStrictly("""
                        {"products": [{"id": "%s", "name": "Mug", "unit": "PIECE", "stocked": true, "archived": false,
                          "regularPrice": {"amount": "2.55", "currency": "GBP"},
                          "price": {"amount": "2.55", "currency": "GBP"}, "priceList": null, "promotionIds": []}],
                         "promotions": []}""".formatted(mug));
    }

    @Test
    void aListCountsInItsStoresOnlyEvenWhenItIsDearer() {
        offers.list("Airport", mug, "3.10", YESTERDAY, null, paris);
        assertThat(price(paris)).isEqualTo("3.10");
        assertThat(price(lyon)).isEqualTo("2.55");
    }

    @Test
    void ofSeveralListsTheOneThatBeganLastCounts() {
        offers.list("New", mug, "2.20", NOW.minusSeconds(60), null);
        offers.list("Old", mug, "1.80", YESTERDAY, null, paris);
        offers.list("Coming", mug, "1.00", TOMORROW, null, paris);
        pricing(paris, mug)
                .path("pricing.products[0].priceList")
                .entity(String.class)
                .isEqualTo("New");
    }

    @Test
    void aListCountsFromItsFirstMomentUpToButWithoutItsEnd() {
        offers.list("A day", mug, "2.00", YESTERDAY, NOW, paris);
        assertThat(listed(YESTERDAY.minusMillis(1))).isNull();
        assertThat(listed(YESTERDAY)).isEqualTo("A day");
        assertThat(listed(NOW.minusMillis(1))).isEqualTo("A day");
        assertThat(listed(NOW)).isNull();
    }

    @Test
    void aPromotionCountsFromItsFirstMomentUpToButWithoutItsEnd() {
        offers.promotion("PERCENT", mug, YESTERDAY, NOW, paris);
        assertThat(promoted(YESTERDAY.minusMillis(1))).isEmpty();
        assertThat(promoted(YESTERDAY)).hasSize(1);
        assertThat(promoted(NOW.minusMillis(1))).hasSize(1);
        assertThat(promoted(NOW)).isEmpty();
    }

    @Test
    void aPromotionThatWasEndedCountsNoMore() {
        UUID offer = offers.promotion("PERCENT", mug, YESTERDAY, null);
        database.sql("update promotion set active = false where id = :id")
                .param("id", offer)
                .update();
        assertThat(promoted(NOW)).isEmpty();
    }

    @Test
    void aPromotionCountsInItsStoresOnly() {
        UUID offer = offers.promotion("AMOUNT", mug, YESTERDAY, null, lyon);
        assertThat(promotionIds(paris, mug)).isEmpty();
        assertThat(promotionIds(lyon, mug)).containsExactly(offer.toString());
    }

    @Test
    void aPromotionOnACategoryConcernsTheCategoriesBelowIt() {
        String top = unique("Kitchen");
        String deep = new Shelf(as).put(aProduct().in(top, "Tea", "Mugs"));
        String beside = new Shelf(as).put(aProduct().in(top + "ware"));
        UUID offer = offers.promotion("PERCENT", mug, YESTERDAY, null);
        offers.onCategory(
                offer,
                as.cashier()
                        .document("query($id: ID!) { product(id: $id) { category { parent { parent { id } } } } }")
                        .variable("id", deep)
                        .execute()
                        .path("product.category.parent.parent.id")
                        .entity(String.class)
                        .get());
        assertThat(promotionIds(paris, deep)).containsExactly(offer.toString());
        assertThat(promotionIds(paris, beside)).isEmpty();
        assertThat(promotionIds(paris, mug)).containsExactly(offer.toString());
    }

    @Test
    void aPromotionOnTheWholeRangeConcernsEveryProduct() {
        UUID offer = offers.promotion("PERCENT", null, YESTERDAY, null, paris);
        assertThat(promotionIds(paris, mug)).containsExactly(offer.toString());
        assertThat(promotionIds(lyon, mug)).isEmpty();
    }

    @Test
    void freeUnitsAreGivenOfPiecesOnly() {
        String flour = new Shelf(as).put(aProduct().countedIn("KILOGRAM"));
        UUID offer = offers.promotion("BUY_N_GET_M", mug, YESTERDAY, null);
        offers.with(offer, flour, "1");
        assertThat(promotionIds(paris, flour)).isEmpty();
        pricing(paris, mug).path("pricing.promotions[0]").matchesJson("""
                {"kind": "BUY_N_GET_M", "buy": 2, "get": 1, "percent": null, "amount": null, "price": null, "parts": []}""");
    }

    @Test
    void aBundleShowsAllItsPartsWhicheverIsAskedFor() {
        String tea = new Shelf(as).put(aProduct());
        UUID offer = offers.promotion("BUNDLE", mug, YESTERDAY, TOMORROW);
        offers.with(offer, tea, "2.5");
        var answer = pricing(paris, tea);
        answer.path("pricing.promotions[0]").matchesJson("""
                {"kind": "BUNDLE", "price": "1.50", "amount": null, "endsAt": "%s"}""".formatted(TOMORROW));
        answer.path("pricing.promotions[0].parts[*].productId")
                .entityList(String.class)
                .satisfies(parts -> assertThat(parts).containsExactlyInAnyOrder(mug, tea));
        answer.path("pricing.promotions[0].parts[?(@.quantity == 2.5)].product.id")
                .entityList(String.class)
                .isEqualTo(List.of(tea));
    }

    @Test
    void unknownProductsAreLeftOutAndRepeatedOnesShownOnce() {
        pricing(paris, mug, UUID.randomUUID().toString(), mug)
                .path("pricing.products[*].id")
                .entityList(String.class)
                .isEqualTo(List.of(mug));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void statementsDoNotGrowWithTheNumberOfProducts(int number) {
        String[] ids = new Shelf(as)
                .put(IntStream.range(0, number).mapToObj(i -> aProduct()).toList())
                .toArray(String[]::new);
        for (String id : ids) {
            offers.list("Each", id, "1.00", YESTERDAY, null);
            offers.promotion("PERCENT", id, YESTERDAY, null);
        }
        var statements = counter.during(
                () -> pricing(paris, ids).path("pricing.promotions").entityList(Object.class));
        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(3);
    }

    private @Nullable String listed(Instant moment) {
        var place = new Place(UUID.fromString(mug), paris);
        var found = prices.at(moment, Set.of(place)).get(place);
        return found == null ? null : found.list();
    }

    private List<Promotion> promoted(Instant moment) {
        var place = new Place(UUID.fromString(mug), paris);
        return promotions.at(moment, Set.of(place)).getOrDefault(place, List.of());
    }

    private String price(UUID store) {
        return pricing(store, mug)
                .path("pricing.products[0].price.amount")
                .entity(String.class)
                .get();
    }

    private List<String> promotionIds(UUID store, String product) {
        return pricing(store, product)
                .path("pricing.products[0].promotionIds")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response pricing(UUID store, String... products) {
        return as.service("products.read")
                .documentName("pricing")
                .variable("store", store)
                .variable("products", List.of(products))
                .execute();
    }
}
