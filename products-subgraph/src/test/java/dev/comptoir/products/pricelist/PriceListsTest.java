package dev.comptoir.products.pricelist;

import static dev.comptoir.products.AProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class PriceListsTest {

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StatementCounter counter;

    private final UUID paris = UUID.randomUUID();
    private final UUID lyon = UUID.randomUUID();
    private String mug;
    private String tea;

    @BeforeEach
    void thereAreProducts() {
        mug = new Shelf(as).put(aProduct().named("Mug").priced("2.55"));
        tea = new Shelf(as).put(aProduct().named("Tea").priced("4"));
    }

    @Test
    void aManagerMakesAListForHisStoreAndSetsItsPrices() {
        var saved = save(manager(), input());
        saved.path("savePriceList").matchesJson("""
                {"__typename": "PriceList", "name": "Airport", "storeIds": ["%1$s"], "stores": [{"id": "%1$s"}],
                 "startsAt": "2026-01-01T00:00:00Z", "endsAt": null, "state": "NOW", "priceCount": 0,
                 "mayChange": true}""".formatted(paris));
        String id = id(saved);
        set(manager(), id, Map.of(mug, "3.10", tea, "4.50"))
                .path("setListPrices")
                .matchesJson("""
                {"priceCount": 2, "prices": {"totalCount": 2, "nodes": [
                  {"product": {"id": "%s", "price": {"amount": "2.55"}}, "price": {"amount": "3.10", "currency": "GBP"}},
                  {"product": {"id": "%s"}, "price": {"amount": "4.50"}}]}}""".formatted(mug, tea));
        var change = new HashMap<String, Object>();
        change.put(mug, "2.90");
        change.put(tea, null);
        set(manager(), id, change).path("setListPrices").matchesJson("""
                {"priceCount": 1, "prices": {"nodes": [{"product": {"id": "%s"}, "price": {"amount": "2.90"}}]}}""".formatted(mug));
        assertThat(priceAt(paris)).isEqualTo("2.90");
        assertThat(priceAt(lyon)).isEqualTo("2.55");
    }

    @Test
    void aManagerDecidesForHisOwnStoresOnly() {
        forbidden(save(manager(), with(input(), "storeIds", List.of())));
        forbidden(save(manager(), with(input(), "storeIds", List.of(lyon))));
        String both = id(save(as.admin(), with(input(), "storeIds", List.of(paris, lyon))));
        forbidden(save(manager(), with(input(), "id", both)));
        forbidden(set(manager(), both, Map.of(mug, "1")));
        set(as.admin(), both, Map.of(mug, "1"))
                .path("setListPrices.priceCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aManagerSeesWhatCountsInOneOfHisStores() {
        String here = id(save(manager(), input()));
        String everywhere = id(save(as.admin(), with(input(), "storeIds", List.of())));
        String elsewhere = id(save(as.admin(), with(input(), "storeIds", List.of(lyon))));
        assertThat(ids(list(manager(), paris, null, 100)))
                .contains(here, everywhere)
                .doesNotContain(elsewhere);
        assertThat(ids(list(manager(), null, null, 100)))
                .contains(here, everywhere)
                .doesNotContain(elsewhere);
        forbidden(list(manager(), lyon, null, 100));
        manager()
                .document("query($id: ID!) { priceList(id: $id) { id } }")
                .variable("id", elsewhere)
                .execute()
                .path("priceList")
                .valueIsNull();
    }

    @ParameterizedTest
    @CsvSource({"name, ' '", "endsAt, 2025-12-31T23:59:59Z", "endsAt, 2026-01-01T01:00:00+01:00"})
    void whatIsNoListIsRefused(String field, String value) {
        save(manager(), with(input(), field, value))
                .path("savePriceList.__typename")
                .entity(String.class)
                .isEqualTo("InvalidPriceListError");
    }

    @Test
    void aPriceThatCannotBeIsRefusedWithAllOthers() {
        String id = id(save(manager(), input()));
        assertThat(refusal(id, Map.of(mug, "-1", tea, "1"))).isEqualTo("InvalidPriceError");
        assertThat(refusal(id, Map.of(mug, "1.001"))).isEqualTo("InvalidPriceError");
        assertThat(refusal(id, Map.of(mug, "1", UUID.randomUUID().toString(), "1")))
                .isEqualTo("ProductNotFoundError");
        assertThat(refusal(UUID.randomUUID().toString(), Map.of(mug, "1"))).isEqualTo("PriceListNotFoundError");
        database.sql("update product set archived = true where id = :id")
                .param("id", UUID.fromString(tea))
                .update();
        assertThat(refusal(id, Map.of(mug, "1", tea, "1"))).isEqualTo("ProductArchivedError");
        manager()
                .document("query($id: ID!) { priceList(id: $id) { priceCount } }")
                .variable("id", id)
                .execute()
                .path("priceList.priceCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void aListThatEndsMovesToTheEndedOnes() {
        String id = id(save(manager(), input()));
        assertThat(ids(list(manager(), paris, "NOW", 100))).contains(id);
        save(manager(), with(with(input(), "id", id), "endsAt", "2026-02-01T00:00:00Z"))
                .path("savePriceList.state")
                .entity(String.class)
                .isEqualTo("ENDED");
        assertThat(ids(list(manager(), paris, "NOW", 100))).doesNotContain(id);
        assertThat(ids(list(manager(), paris, "ENDED", 100))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void statementsDoNotGrowWithTheNumberOfListsAndPrices(int number) {
        UUID store = UUID.randomUUID();
        List<String> products = new Shelf(as)
                .put(IntStream.range(0, number).mapToObj(i -> aProduct()).toList());
        for (int i = 0; i < number; i++) {
            String id = id(save(as.admin(), with(input(), "storeIds", List.of(store))));
            Map<String, Object> prices = new HashMap<>();
            products.forEach(product -> prices.put(product, "1"));
            set(as.admin(), id, prices);
        }
        var statements = counter.during(() -> list(as.admin(), store, null, number)
                .path("priceLists.nodes[*].prices.nodes[*].price.amount")
                .entityList(String.class)
                .satisfies(prices -> assertThat(prices.size()).isGreaterThanOrEqualTo(Math.min(number, 20))));
        // the page and the prices of all its lists
        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void pricesInAStoreAreOneStatementHoweverManyProducts(int number) {
        List<String> ids = new Shelf(as)
                .put(IntStream.range(0, number).mapToObj(i -> aProduct()).toList());
        var statements = counter.during(() -> as.service("products.read")
                .document("""
                        query($ids: [ID!]!, $store: ID!) {
                          productsById(ids: $ids) {
                            priceAt(storeId: $store) { amount } priceListAt(storeId: $store) promotionsAt(storeId: $store) { id }
                          }
                        }""")
                .variable("ids", ids)
                .variable("store", paris)
                .execute()
                .path("productsById")
                .entityList(Object.class)
                .hasSize(number));
        // the products, their prices, their promotions
        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(3);
    }

    private Map<String, Object> input() {
        return Map.of("name", "Airport", "storeIds", List.of(paris), "startsAt", "2026-01-01T00:00:00Z");
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var other = new HashMap<>(input);
        other.put(field, value);
        return other;
    }

    private String priceAt(UUID store) {
        return as.partner()
                .document("query($id: ID!, $store: ID!) { product(id: $id) { priceAt(storeId: $store) { amount } } }")
                .variable("id", mug)
                .variable("store", store)
                .execute()
                .path("product.priceAt.amount")
                .entity(String.class)
                .get();
    }

    private HttpGraphQlTester manager() {
        return as.manager(paris);
    }

    private String refusal(String list, Map<String, Object> prices) {
        return set(manager(), list, prices)
                .path("setListPrices.__typename")
                .entity(String.class)
                .get();
    }

    private static GraphQlTester.Response save(HttpGraphQlTester who, Map<String, Object> input) {
        return who.documentName("save-price-list").variable("input", input).execute();
    }

    private static GraphQlTester.Response set(HttpGraphQlTester who, String list, Map<String, ?> prices) {
        var entries = prices.entrySet().stream()
                .map(price -> {
                    var entry = new HashMap<String, Object>();
                    entry.put("productId", price.getKey());
                    entry.put("price", price.getValue());
                    return entry;
                })
                .toList();
        return who.documentName("set-list-prices")
                .variable("input", Map.of("priceListId", list, "prices", entries))
                .execute();
    }

    private static GraphQlTester.Response list(
            HttpGraphQlTester who, @Nullable UUID store, @Nullable String state, int first) {
        return who.document("""
                        query($store: ID, $state: OfferState, $first: Int!) {
                          priceLists(storeId: $store, state: $state, first: $first) {
                            nodes { id prices(first: 20) { nodes { product { id } price { amount } } } }
                          }
                        }""")
                .variable("store", store)
                .variable("state", state)
                .variable("first", first)
                .execute();
    }

    private static String id(GraphQlTester.Response saved) {
        return saved.path("savePriceList.id").entity(String.class).get();
    }

    private static List<String> ids(GraphQlTester.Response listed) {
        return listed.path("priceLists.nodes[*].id").entityList(String.class).get();
    }

    private static void forbidden(GraphQlTester.Response answer) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }
}
