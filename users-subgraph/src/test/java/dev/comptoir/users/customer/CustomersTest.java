package dev.comptoir.users.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class CustomersTest {

    private static final UUID PARIS = Ids.next();
    private static final String SAVE = """
            mutation ($input: SaveCustomerInput!) {
              saveCustomer(input: $input) {
                __typename
                ... on Customer { id name email phone note createdAt erased }
                ... on InvalidCustomerError { field }
                ... on CustomerEmailTakenError { customer { id } }
                ... on ErrorResult { message }
              }
            }""";
    private static final String FIND = """
            query ($search: String, $first: Int!, $after: String) {
              customers(search: $search, first: $first, after: $after) {
                totalCount nodes { id name } pageInfo { hasNextPage endCursor }
              }
            }""";
    private static final String ERASE = """
            mutation ($id: ID!) {
              eraseCustomer(id: $id) { __typename ... on Customer { id name email phone note erased } }
            }""";

    @Autowired
    private As as;

    @Autowired
    private DataSource database;

    @Autowired
    private StatementCounter counter;

    private JdbcClient jdbc;

    @BeforeEach
    void nobodyIsKnown() {
        jdbc = JdbcClient.create(database);
        jdbc.sql("truncate customer, customer_audit").update();
    }

    @Test
    void aCashierMakesACustomerAndFindsHimAgain() {
        var saved = save(Map.of(
                "id", Ids.next(), "name", " Zoé  Müller ", "email", "zoe@example.com", "phone", "06 12 34 56 78"));

        saved.path("saveCustomer.__typename").entity(String.class).isEqualTo("Customer");
        saved.path("saveCustomer.erased").entity(Boolean.class).isEqualTo(false);
        assertThat(found("zoe muller")).containsExactly("Zoé  Müller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe",
                "ZOÉ",
                "mull",
                "müller zoé",
                "zoe@example.com",
                "example",
                "06 12",
                "0612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12",
                "345 678",
                "z"
            })
    void whateverIsTypedOfACustomerFindsHim(String typed) {
        save(Map.of("id", Ids.next(), "name", "Zoé Müller", "email", "zoe@example.com", "phone", "+33 6 12 34 56 78"));
        save(Map.of("id", Ids.next(), "name", "Jean Petit", "phone", "01 99 99 99 99", "email", "jp@elsewhere.org"));

        assertThat(found(typed)).containsExactly("Zoé Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ller", "99 88 77", "zoe petit", "x%", "_", "'; drop table customer; --"})
    void whatDoesNotFitFindsNobodyOrIsNoWord(String typed) {
        save(Map.of("id", Ids.next(), "name", "Zoé Müller"));

        if (typed.equals("_")) {
            assertThat(found(typed)).containsExactly("Zoé Müller");
        } else {
            assertThat(found(typed)).isEmpty();
        }
    }

    @Test
    void theListGoesOnByNamePageByPage() {
        for (String name : List.of("Émile", "andré", "Zoé", "Bob", "Chloé", "Chloé")) {
            save(Map.of("id", Ids.next(), "name", name));
        }

        var names = new ArrayList<String>();
        String after = null;
        do {
            var page = page(null, 2, after);
            page.path("customers.totalCount").entity(Integer.class).isEqualTo(6);
            names.addAll(page.path("customers.nodes[*].name")
                    .entityList(String.class)
                    .get());
            after = page.path("customers.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("customers.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);

        assertThat(names).containsExactly("andré", "Bob", "Chloé", "Chloé", "Émile", "Zoé");
    }

    @Test
    void theSameSentAgainIsOneCustomerAndOneNote() throws Exception {
        UUID id = Ids.next();
        Map<String, Object> input = Map.of("id", id, "name", "Zoé", "email", "zoe@example.com");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Response>>mapToObj(i -> () -> save(input))
                    .toList())) {
                answer.get().path("saveCustomer.id").entity(UUID.class).isEqualTo(id);
            }
        }

        assertThat(acts(id)).containsExactly("CREATED");
    }

    @Test
    void aChangeReplacesEverythingAndIsNoted() {
        UUID id = Ids.next();
        save(Map.of("id", id, "name", "Zoé", "email", "zoe@example.com", "note", "Tall"));

        var changed = save(Map.of("id", id, "name", "Zoë", "phone", "123"));

        changed.path("saveCustomer.name").entity(String.class).isEqualTo("Zoë");
        changed.path("saveCustomer.email").valueIsNull();
        changed.path("saveCustomer.note").valueIsNull();
        assertThat(acts(id)).containsExactly("CREATED", "CHANGED");
    }

    @Test
    void anAddressIsOnePersonsHoweverItIsWritten() {
        UUID first = Ids.next();
        save(Map.of("id", first, "name", "Zoé", "email", "zoe@example.com"));

        var taken = save(Map.of("id", Ids.next(), "name", "Other", "email", "ZOE@Example.com"));

        taken.path("saveCustomer.__typename").entity(String.class).isEqualTo("CustomerEmailTakenError");
        taken.path("saveCustomer.customer.id").entity(UUID.class).isEqualTo(first);
        assertThat(found("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name  | '  '                        | NAME",
                "name  | 'a\nb'                      | NAME",
                "email | nobody                      | EMAIL",
                "email | a@b                         | EMAIL",
                "email | a b@example.com             | EMAIL",
                "email | 'a@example.com\nBcc: x@y.z' | EMAIL",
                "email | 'a@example.com, b@x.org'    | EMAIL",
                "email | 'Zoé <a@example.com>'       | EMAIL",
                "email | a@@example.com              | EMAIL",
                "email | a@.example.com              | EMAIL",
                "email | a@example..com              | EMAIL",
                "phone | 12                          | PHONE",
                "phone | call me                     | PHONE",
                "phone | 1234567890123456789012345678901 | PHONE"
            })
    void whatCannotBeIsRefusedWithItsField(String field, String value, String fault) {
        var input = new HashMap<String, Object>(Map.of("id", Ids.next(), "name", "Zoé"));
        input.put(field, value);

        var refused = save(input);

        refused.path("saveCustomer.__typename").entity(String.class).isEqualTo("InvalidCustomerError");
        refused.path("saveCustomer.field").entity(String.class).isEqualTo(fault);
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        for (var field : Map.of("name", 101, "note", 501).entrySet()) {
            var input = new HashMap<String, Object>(Map.of("id", Ids.next(), "name", "Zoé"));
            input.put(field.getKey(), "x".repeat(field.getValue()));
            save(input).path("saveCustomer.__typename").entity(String.class).isEqualTo("InvalidCustomerError");
        }
    }

    @Test
    void whatIsErasedIsGoneButForTheIdAndStaysGone() {
        UUID id = Ids.next();
        save(Map.of("id", id, "name", "Zoé", "email", "zoe@example.com", "phone", "0612345678", "note", "Tall"));

        for (int i = 0; i < 2; i++) {
            var erased = as.admin().document(ERASE).variable("id", id).execute();
            erased.path("eraseCustomer.erased").entity(Boolean.class).isEqualTo(true);
            erased.path("eraseCustomer.name").valueIsNull();
            erased.path("eraseCustomer.email").valueIsNull();
        }

        assertThat(found("")).isEmpty();
        assertThat(found("zoe")).isEmpty();
        assertThat(jdbc.sql("select concat(name, email, phone, note, name_key, found_by) from customer where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(acts(id)).containsExactly("CREATED", "ERASED");
        save(Map.of("id", id, "name", "Zoé"))
                .path("saveCustomer.__typename")
                .entity(String.class)
                .isEqualTo("CustomerErasedError");
        save(Map.of("id", Ids.next(), "name", "Zoé", "email", "zoe@example.com"))
                .path("saveCustomer.__typename")
                .entity(String.class)
                .isEqualTo("Customer");
    }

    @Test
    void nobodyIsErasedWhoIsNotThere() {
        as.admin()
                .document(ERASE)
                .variable("id", Ids.next())
                .execute()
                .path("eraseCustomer.__typename")
                .entity(String.class)
                .isEqualTo("CustomerNotFoundError");
    }

    @Test
    void aServiceIsToldTheNamesOfThoseWhoHaveOne() {
        UUID zoe = Ids.next();
        UUID erased = Ids.next();
        save(Map.of("id", zoe, "name", "Zoé"));
        save(Map.of("id", erased, "name", "Ann"));
        as.admin().document(ERASE).variable("id", erased).execute();
        String query = "query ($ids: [ID!]!) { customerNames(ids: $ids) { id name } }";

        var named = as.service("customers.read")
                .document(query)
                .variable("ids", List.of(erased, zoe, Ids.next(), zoe))
                .execute();

        named.path("customerNames[*].id").entityList(UUID.class).containsExactly(zoe);
        named.path("customerNames[*].name").entityList(String.class).containsExactly("Zoé");
        as.service("customers.read")
                .document(query)
                .variable("ids", java.util.Collections.nCopies(1_001, zoe))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
    }

    @Test
    void whoeverIsNoStaffReadsNothingOfACustomer() {
        UUID id = Ids.next();
        save(Map.of("id", id, "name", "Zoé"));

        for (GraphQlTester stranger :
                List.of(as.partner("catalogue:read", "reports:read"), as.customer(), as.service("products.read"))) {
            entities(stranger, List.of(id))
                    .errors()
                    .satisfy(errors -> assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(
                                    error.getExtensions())
                            .containsEntry("code", "FORBIDDEN")))
                    .path("_entities[0].name")
                    .valueIsNull();
        }
    }

    @Test
    void fiftyCustomersCostOneStatementAndUnknownOnesAreNull() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID id = Ids.next();
            save(Map.of("id", id, "name", "Customer " + i));
            ids.add(id);
        }
        ids.add(7, Ids.next());

        var statements = counter.during(() -> {
            var seen = entities(as.cashier(PARIS), ids);
            seen.path("_entities[6].name").entity(String.class).isEqualTo("Customer 6");
            seen.path("_entities[7]").valueIsNull();
            seen.path("_entities[8].name").entity(String.class).isEqualTo("Customer 7");
        });

        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(1);
    }

    @Test
    void searchIsServedByItsIndexAmongManyCustomers() {
        jdbc.sql("""
                insert into customer (id, name, email, phone, created_at)
                select gen_random_uuid(), md5(i::text) || ' ' || md5((i + 1)::text), 'c' || i || '@example.com',
                    '06' || lpad(i::text, 8, '0'), now()
                from generate_series(1, 20000) i""").update();
        jdbc.sql("analyze customer").update();

        String plan = String.join("\n", jdbc.sql("""
                                explain select id from customer where erased_at is null
                                and found_by like '% ' || fold('abcd') || '%' order by name_key, id limit 21""").query(String.class).list());

        assertThat(plan).contains("customer_found_by");
    }

    private Response save(Map<String, Object> input) {
        return as.cashier(PARIS).document(SAVE).variable("input", input).execute();
    }

    private List<String> found(String typed) {
        return page(typed, 20, null)
                .path("customers.nodes[*].name")
                .entityList(String.class)
                .get();
    }

    private Response page(String typed, int first, String after) {
        return as.manager(PARIS)
                .document(FIND)
                .variable("search", typed)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private static Response entities(GraphQlTester tester, List<UUID> ids) {
        return tester.document("""
                        query ($who: [_Any!]!) { _entities(representations: $who) { ... on Customer { id name email } } }""")
                .variable(
                        "who",
                        ids.stream()
                                .map(id -> Map.of("__typename", "Customer", "id", id.toString()))
                                .toList())
                .execute();
    }

    private List<String> acts(UUID customer) {
        return jdbc.sql("select act from customer_audit where customer_id = ? order by id")
                .param(customer)
                .query(String.class)
                .list();
    }
}
