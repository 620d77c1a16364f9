package dev.comptoir.products.promotion;

import static dev.comptoir.products.AProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SubgraphTest
class SavingPromotionsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String YESTERDAY = NOW.minus(1, ChronoUnit.DAYS).toString();
    private static final String TOMORROW = NOW.plus(1, ChronoUnit.DAYS).toString();

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
        tea = new Shelf(as).put(aProduct().named("Tea").countedIn("KILOGRAM"));
    }

    @Test
    void aManagerMakesEveryKindForHisStore() {
        save(manager(), percent()).path("savePromotion").matchesJson("""
                {"__typename": "Promotion", "name": "Autumn", "kind": "PERCENT", "percent": "12.5", "amount": null,
                 "buy": null, "price": null, "parts": [], "wholeRange": false, "products": [{"id": "%s"}], "categories": [],
                 "storeIds": ["%2$s"], "stores": [{"id": "%2$s"}], "startsAt": "%3$s", "endsAt": null, "state": "NOW",
                 "mayChange": true}""".formatted(mug, paris, YESTERDAY));
        save(manager(), with(bare("AMOUNT"), "amount", "0.50"))
                .path("savePromotion.amount.amount")
                .entity(String.class)
                .isEqualTo("0.50");
        save(manager(), with(with(bare("BUY_N_GET_M"), "buy", 2), "get", 1))
                .path("savePromotion")
                .matchesJson("{\"buy\": 2, \"get\": 1}");
        save(manager(), bundle(Map.of(mug, 2, tea, 0.5)))
                .path("savePromotion")
                .matchesJson("{\"price\": {\"amount\": \"5.00\"}, \"amount\": null}")
                .path("savePromotion.parts[?(@.productId == '%s')].quantity".formatted(tea))
                .entityList(Double.class)
                .isEqualTo(List.of(0.5));
    }

    @Test
    void aManagerDecidesForHisOwnStoresOnly() {
        forbidden(save(manager(), with(percent(), "storeIds", List.of())));
        forbidden(save(manager(), with(percent(), "storeIds", List.of(paris, lyon))));
        String both = id(save(as.admin(), with(percent(), "storeIds", List.of(paris, lyon))));
        forbidden(save(manager(), with(percent(), "id", both)));
        forbidden(end(manager(), both));
        assertThat(id(save(as.manager(paris, lyon), with(percent(), "id", both))))
                .isEqualTo(both);
    }

    @Test
    void aManagerSeesWhatCountsInOneOfHisStores() {
        String here = id(save(manager(), percent()));
        String everywhere = id(save(as.admin(), with(percent(), "storeIds", List.of())));
        String elsewhere = id(save(as.admin(), with(percent(), "storeIds", List.of(lyon))));
        assertThat(ids(list(manager(), paris, null))).contains(here, everywhere).doesNotContain(elsewhere);
        assertThat(ids(list(manager(), null, null))).contains(here, everywhere).doesNotContain(elsewhere);
        assertThat(ids(list(as.admin(), null, null))).contains(here, everywhere, elsewhere);
        assertThat(ids(list(as.admin(), lyon, null)))
                .contains(elsewhere, everywhere)
                .doesNotContain(here);
        forbidden(list(manager(), lyon, null));
        manager()
                .document("query($id: ID!) { promotion(id: $id) { id } }")
                .variable("id", elsewhere)
                .execute()
                .path("promotion")
                .valueIsNull();
        list(manager(), paris, null)
                .path("promotions.nodes[?(@.id == '%s')].mayChange".formatted(everywhere))
                .entityList(Boolean.class)
                .isEqualTo(List.of(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'percent': '0'}",
                "{'percent': '-5'}",
                "{'percent': '100.01'}",
                "{'percent': null}",
                "{'percent': '10.00001'}",
                "{'name': ' '}",
                "{'amount': '1'}",
                "{'buy': 1}",
                "{'endsAt': '2020-01-01T00:00:00Z'}",
                "{'productIds': []}",
                "{'wholeRange': true}",
                "{'kind': 'AMOUNT', 'percent': null}",
                "{'kind': 'AMOUNT', 'percent': null, 'amount': '0'}",
                "{'kind': 'AMOUNT', 'percent': null, 'amount': '0.001'}",
                "{'kind': 'BUY_N_GET_M', 'percent': null, 'buy': 0, 'get': 1}",
                "{'kind': 'BUY_N_GET_M', 'percent': null, 'buy': 2}",
                "{'kind': 'BUNDLE', 'percent': null, 'productIds': [], 'price': '5', 'parts': []}",
                "{'kind': 'BUNDLE', 'percent': null, 'productIds': [], 'price': '5', 'parts': [{'productId': 'MUG', 'quantity': 1}]}",
                "{'kind': 'BUNDLE', 'percent': null, 'productIds': [], 'price': '5', 'parts': [{'productId': 'MUG', 'quantity': 1.5}]}",
                "{'kind': 'BUNDLE', 'percent': null, 'productIds': [], 'price': '5', 'parts': [{'productId': 'MUG', 'quantity': 0}]}",
                "{'kind': 'BUNDLE', 'percent': null, 'productIds': [], 'price': '-1', 'parts': [{'productId': 'MUG', 'quantity': 2}]}",
                "{'kind': 'BUNDLE', 'percent': null, 'price': '5', 'parts': [{'productId': 'MUG', 'quantity': 2}]}"
            })
    void whatIsNoPromotionIsRefused(String change) {
        var input = percent();
        input.putAll(JsonMapper.shared().readValue(change.replace('\'', '"').replace("MUG", mug), Map.class));
        save(manager(), input)
                .path("savePromotion.__typename")
                .entity(String.class)
                .isEqualTo("InvalidPromotionError")
                .path("savePromotion.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).isNotBlank().doesNotContain("promotion."));
        list(manager(), paris, null)
                .path("promotions.nodes[?(@.name == 'Autumn' && @.mayChange == true)]")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void whatIsNotSoldIsInNoPromotion() {
        assertThat(refusal(with(percent(), "productIds", List.of(UUID.randomUUID()))))
                .isEqualTo("ProductNotFoundError");
        assertThat(refusal(with(with(percent(), "categoryIds", List.of(UUID.randomUUID())), "productIds", List.of())))
                .isEqualTo("CategoryNotFoundError");
        assertThat(refusal(with(with(with(bare("BUY_N_GET_M"), "buy", 2), "get", 1), "productIds", List.of(tea))))
                .isEqualTo("InvalidPromotionError");
        database.sql("update product set archived = true where id = :id")
                .param("id", UUID.fromString(mug))
                .update();
        assertThat(refusal(percent())).isEqualTo("ProductArchivedError");
    }

    @Test
    void aChangeReplacesEverything() {
        String id = id(save(manager(), percent()));
        save(manager(), with(with(bundle(Map.of(mug, 3)), "id", id), "startsAt", TOMORROW))
                .path("savePromotion")
                .matchesJson("""
                        {"id": "%s", "kind": "BUNDLE", "percent": null, "state": "COMING",
                         "parts": [{"productId": "%s", "quantity": 3}]}""".formatted(id, mug));
        save(manager(), with(with(with(percent(), "id", id), "productIds", List.of()), "wholeRange", true))
                .path("savePromotion")
                .matchesJson("{\"kind\": \"PERCENT\", \"wholeRange\": true, \"products\": [], \"parts\": []}");
    }

    @Test
    void oneThatIsSentTwiceUnderItsOwnIdIsMadeOnce() {
        String id = UUID.randomUUID().toString();
        assertThat(id(save(manager(), with(percent(), "id", id)))).isEqualTo(id);
        assertThat(id(save(manager(), with(percent(), "id", id)))).isEqualTo(id);
        assertThat(ids(list(manager(), paris, null))).containsOnlyOnce(id);
    }

    @Test
    void aProgramThatSetsStoresUpMakesThemToo() {
        assertThat(id(save(as.service("stores.write"), with(percent(), "storeIds", List.of()))))
                .isNotBlank();
    }

    @Test
    void whatWasEndedStaysSo() {
        String running = id(save(manager(), percent()));
        String coming = id(save(manager(), with(percent(), "startsAt", TOMORROW)));
        for (String id : List.of(running, coming, running)) {
            end(manager(), id).path("endPromotion.state").entity(String.class).isEqualTo("ENDED");
        }
        save(manager(), with(percent(), "id", running))
                .path("savePromotion.__typename")
                .entity(String.class)
                .isEqualTo("PromotionEndedError");
        end(manager(), UUID.randomUUID().toString())
                .path("endPromotion.__typename")
                .entity(String.class)
                .isEqualTo("PromotionNotFoundError");
    }

    @Test
    void theyAreListedByWhereTheyStandTheLastToBeginFirst() {
        String now = id(save(manager(), percent()));
        String coming = id(save(manager(), with(percent(), "startsAt", TOMORROW)));
        String over = id(save(
                manager(),
                with(with(percent(), "startsAt", "2020-01-01T00:00:00Z"), "endsAt", "2020-02-01T00:00:00+01:00")));
        assertThat(ids(list(as.admin(), paris, "NOW"))).contains(now).doesNotContain(coming, over);
        assertThat(ids(list(as.admin(), paris, "COMING"))).contains(coming).doesNotContain(now, over);
        assertThat(ids(list(as.admin(), paris, "ENDED"))).contains(over).doesNotContain(now, coming);
        assertThat(ids(list(as.admin(), paris, null))).containsSubsequence(coming, now, over);
    }

    @Test
    void theListIsReadPageByPage() {
        UUID store = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            save(as.admin(), with(percent(), "storeIds", List.of(store)));
        }
        var all = ids(list(as.admin(), store, null));
        var first = page(store, 3, null);
        String end =
                first.path("promotions.pageInfo.endCursor").entity(String.class).get();
        var paged = IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? ids(first) : ids(page(store, 100, end)))
                .flatMap(List::stream)
                .toList();
        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30})
    void statementsDoNotGrowWithTheNumberOfPromotions(int number) {
        UUID store = UUID.randomUUID();
        for (int i = 0; i < number; i++) {
            save(as.admin(), with(bundle(Map.of(mug, 2, tea, i + 1)), "storeIds", List.of(store)));
        }
        var statements = counter.during(() -> page(store, number, null)
                .path("promotions.nodes[*].parts[*].product.id")
                .entityList(String.class)
                .get());
        // the page and its length, products, categories, the products of parts
        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(5);
    }

    private Map<String, Object> bare(String kind) {
        var input = new HashMap<String, Object>();
        input.put("name", "Autumn");
        input.put("kind", kind);
        input.put("productIds", List.of(mug));
        input.put("storeIds", List.of(paris));
        input.put("startsAt", YESTERDAY);
        return input;
    }

    private Map<String, Object> percent() {
        return with(bare("PERCENT"), "percent", "12.5");
    }

    private Map<String, Object> bundle(Map<String, Number> parts) {
        var input = with(bare("BUNDLE"), "price", "5");
        input.put("productIds", List.of());
        input.put(
                "parts",
                parts.entrySet().stream()
                        .map(part -> Map.of("productId", part.getKey(), "quantity", part.getValue()))
                        .toList());
        return input;
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var other = new HashMap<>(input);
        other.put(field, value);
        return other;
    }

    private HttpGraphQlTester manager() {
        return as.manager(paris);
    }

    private String refusal(Map<String, Object> input) {
        return save(manager(), input)
                .path("savePromotion.__typename")
                .entity(String.class)
                .get();
    }

    private static GraphQlTester.Response save(HttpGraphQlTester who, Map<String, Object> input) {
        return who.documentName("save-promotion").variable("input", input).execute();
    }

    private static GraphQlTester.Response end(HttpGraphQlTester who, String id) {
        return who.document("mutation($id: ID!) { endPromotion(id: $id) { __typename ... on Promotion { state } } }")
                .variable("id", id)
                .execute();
    }

    private static GraphQlTester.Response list(HttpGraphQlTester who, @Nullable UUID store, @Nullable String state) {
        return who.documentName("promotions")
                .variable("store", store)
                .variable("state", state)
                .execute();
    }

    private GraphQlTester.Response page(UUID store, int first, @Nullable String after) {
        return as.admin()
                .documentName("promotions")
                .variable("store", store)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private static String id(GraphQlTester.Response saved) {
        return saved.path("savePromotion.id").entity(String.class).get();
    }

    private static List<String> ids(GraphQlTester.Response listed) {
        return listed.path("promotions.nodes[*].id").entityList(String.class).get();
    }

    private static void forbidden(GraphQlTester.Response answer) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }
}
