package dev.comptoir.sales.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@SubgraphTest
class StoresTest {

    @Autowired
    As as;

    @Autowired
    StatementCounter counter;

    @Autowired
    DataSource database;

    Given given;

    @BeforeEach
    void given() {
        given = new Given(database);
    }

    @Test
    void aStoreIsOpenedAndThenChangedUnderTheSameCode() {
        String code = code();
        String id = saved(description(code))
                .path("saveStore.id")
                .entity(String.class)
                .get();

        var changed = description(code.toLowerCase(Locale.ROOT));
        changed.put("name", "Paris Opéra");
        changed.put(
                "taxes",
                List.of(
                        Map.of("name", "TPS", "rate", "0.05"),
                        Map.of("name", "TVQ", "rate", "0.09975", "compound", true)));

        var store = saved(changed);
        store.path("saveStore.id").entity(String.class).isEqualTo(id);
        store.path("saveStore.code").entity(String.class).isEqualTo(code);
        store.path("saveStore.name").entity(String.class).isEqualTo("Paris Opéra");
        store.path("saveStore.city").entity(String.class).isEqualTo("Paris");
        store.path("saveStore.timeZone").entity(String.class).isEqualTo("Europe/Paris");
        store.path("saveStore.currency").entity(String.class).isEqualTo("GBP");
        store.path("saveStore.taxes[*].name").entityList(String.class).containsExactly("TPS", "TVQ");
        store.path("saveStore.taxes[*].rate").entityList(String.class).containsExactly("0.05", "0.09975");
        store.path("saveStore.taxes[*].compound").entityList(Boolean.class).containsExactly(false, true);
    }

    @Test
    void aStoreKeepsTheIdItsMakerGaveItAndCanChangeItsCode() {
        var input = description(code());
        input.put("id", UUID.randomUUID().toString());
        saved(input).path("saveStore.id").entity(String.class).isEqualTo((String) input.get("id"));

        String other = code();
        input.put("code", other);
        var store = saved(input);
        store.path("saveStore.id").entity(String.class).isEqualTo((String) input.get("id"));
        store.path("saveStore.code").entity(String.class).isEqualTo(other);
    }

    @Test
    void twoStoresCannotBearOneCode() {
        Shop shop = given.shopIn("Europe/Paris");
        var input = description(shop.code());
        input.put("id", UUID.randomUUID().toString());

        refused(input).isEqualTo("Another store already has the code %s. Choose another code.".formatted(shop.code()));
    }

    @Test
    void ofManyWhoOpenTheSameStoreAtOnceNobodyOpensASecond() throws Exception {
        var input = description(code());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    threads.invokeAll(java.util.Collections.nCopies(8, (Callable<String>) () -> save(as.admin(), input)
                            .path("saveStore.__typename")
                            .entity(String.class)
                            .get()));
            for (var answer : answers) {
                assertThat(answer.get()).isIn("Store", "InvalidStoreError");
            }
        }
        assertThat(as.admin()
                        .documentName("stores")
                        .execute()
                        .path("stores[*].code")
                        .entityList(String.class)
                        .get())
                .containsOnlyOnce((String) input.get("code"));
    }

    @Test
    void theTimeZoneIsSettledWithTheFirstSale() {
        Shop shop = given.shopIn("Europe/London");
        var input = description(shop.code());
        saved(input).path("saveStore.timeZone").entity(String.class).isEqualTo("Europe/Paris");

        given.sold(new Shop(shop.id(), shop.code(), shop.zone()), "1", Instant.parse("2026-01-01T12:00:00Z"), 1, "1");
        input.put("timeZone", "Europe/Berlin");
        refused(input).satisfies(message -> assertThat(message).contains("Europe/Paris"));

        input.put("timeZone", "Europe/Paris");
        input.put("city", "Lyon");
        saved(input).path("saveStore.city").entity(String.class).isEqualTo("Lyon");
    }

    @ParameterizedTest
    @CsvSource({
        "code, PAR 1",
        "code, ''",
        "code, 123456789012345678901",
        "name, '  '",
        "name, 'two\nlines'",
        "timeZone, Mars/Olympus",
        "timeZone, +02:00",
        "timeZone, CEST",
    })
    void aStoreThatCannotBeIsRefusedWithAReason(String field, String value) {
        var input = description(code());
        input.put(field, value);

        refused(input).satisfies(message -> assertThat(message).endsWith(".").doesNotContain("Exception"));
    }

    @Test
    void aTaxOfMoreThanEverythingIsRefused() {
        var input = description(code());
        input.put("taxes", List.of(Map.of("name", "TVA", "rate", "20")));

        refused(input).satisfies(message -> assertThat(message).contains("0.2 for 20 %"));
    }

    @Test
    void refusalsSpeakFrench() {
        var input = description("no code");
        as.admin()
                .mutate()
                .header("Accept-Language", "fr-CA")
                .build()
                .documentName("saveStore")
                .variable("input", input)
                .execute()
                .path("saveStore.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("n'est pas un code de magasin"));
    }

    @Test
    void everybodySeesHisOwnStoresAndAnAdministratorAll() {
        Shop mine = given.shopIn("Europe/Paris");
        Shop other = given.shopIn("Europe/Paris");

        assertThat(codes(as.cashier(mine.id()))).containsExactly(mine.code());
        assertThat(codes(as.manager(mine.id(), other.id()))).containsExactlyInAnyOrder(mine.code(), other.code());
        assertThat(codes(as.admin())).contains(mine.code(), other.code());
        assertThat(codes(as.manager())).isEmpty();
    }

    @Test
    void theWarehouseOneIsAssignedToIsNoStore() {
        Shop shop = given.shopIn("Europe/Paris");
        UUID warehouse = UUID.fromString("00000000-0000-7000-8000-000000000001");
        var both = List.of(shop.id().toString(), warehouse.toString());

        as.manager(shop.id(), warehouse)
                .documentName("stores")
                .execute()
                .path("stores[*].code")
                .entityList(String.class)
                .containsExactly(shop.code());
        as.manager(shop.id(), warehouse)
                .document(
                        "query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { stores { code } } } }")
                .variable("all", List.of(person(both)))
                .execute()
                .path("_entities[0].stores[*].code")
                .entityList(String.class)
                .containsExactly(shop.code());
    }

    @Test
    void anotherStoreIsForbiddenAndAnUnknownOneIsNull() {
        Shop mine = given.shopIn("Europe/Paris");
        Shop other = given.shopIn("Europe/Paris");
        String document = "query ($id: ID!) { store(id: $id) { code } }";

        as.manager(mine.id())
                .document(document)
                .variable("id", other.id())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
        as.admin()
                .document(document)
                .variable("id", UUID.randomUUID())
                .execute()
                .path("store")
                .valueIsNull();
        as.admin()
                .document(document)
                .variable("id", "1-1-1-1-1")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
    }

    @Test
    void storesAreFoundForAnyNumberOfReferencesWithOneStatement() {
        Shop first = given.shopIn("Europe/Paris");
        Shop second = given.shopIn("Europe/Paris");
        List<Map<String, Object>> references = List.of(
                reference("Store", second.id()), reference("Store", UUID.randomUUID()), reference("Store", first.id()));

        var statements = counter.during(() -> as.cashier(first.id())
                .document("query ($all: [_Any!]!) { _entities(representations: $all) { ... on Store { code } } }")
                .variable("all", references)
                .execute()
                .path("_entities[0].code")
                .entity(String.class)
                .isEqualTo(second.code())
                .path("_entities[1]")
                .valueIsNull()
                .path("_entities[2].code")
                .entity(String.class)
                .isEqualTo(first.code()));

        assertThat(statements.sql()).hasSize(1);
    }

    @Test
    void thePeopleOfTheChainGetTheirStoresWithOneStatement() {
        Shop first = given.shopIn("Europe/Paris");
        Shop second = given.shopIn("Europe/Paris");
        List<Map<String, Object>> people = List.of(
                person(List.of(second.id().toString())),
                person(List.of()),
                person(List.of(first.id().toString(), second.id().toString(), "not-an-id")),
                person(null));

        var statements = counter.during(() -> {
            var answer = as.manager(first.id())
                    .document(
                            "query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { stores { code } } } }")
                    .variable("all", people)
                    .execute();
            answer.path("_entities[0].stores[*].code").entityList(String.class).containsExactly(second.code());
            answer.path("_entities[1].stores").entityList(Object.class).hasSize(0);
            answer.path("_entities[2].stores[*].code").entityList(String.class).hasSize(2);
            answer.path("_entities[3].stores[*].code").entityList(String.class).contains(first.code(), second.code());
        });

        assertThat(statements.sql()).hasSize(1);
    }

    private static Map<String, Object> reference(String type, UUID id) {
        return Map.of("__typename", type, "id", id.toString());
    }

    private static Map<String, Object> person(@org.jspecify.annotations.Nullable List<String> storeIds) {
        var person = new HashMap<>(reference("User", UUID.randomUUID()));
        person.put("storeIds", storeIds);
        return person;
    }

    private static List<String> codes(HttpGraphQlTester caller) {
        return caller.documentName("stores")
                .execute()
                .path("stores[*].code")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response saved(Map<String, Object> input) {
        var answer = save(as.admin(), input);
        answer.path("saveStore.__typename").entity(String.class).isEqualTo("Store");
        return answer;
    }

    private GraphQlTester.Entity<String, ?> refused(Map<String, Object> input) {
        var answer = save(as.admin(), input);
        answer.path("saveStore.__typename").entity(String.class).isEqualTo("InvalidStoreError");
        return answer.path("saveStore.message").entity(String.class);
    }

    private static GraphQlTester.Response save(HttpGraphQlTester caller, Map<String, Object> input) {
        return caller.documentName("saveStore").variable("input", input).execute();
    }

    private static Map<String, Object> description(String code) {
        return new HashMap<>(Map.of("code", code, "name", "Paris", "city", "Paris", "timeZone", "Europe/Paris"));
    }

    private static String code() {
        return "N-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }
}
