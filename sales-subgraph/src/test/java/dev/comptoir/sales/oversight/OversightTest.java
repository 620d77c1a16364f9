package dev.comptoir.sales.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Permissions as data, and the log of what was done. */
@SubgraphTest
class OversightTest {

    private static final String LOG = """
            query ($store: ID, $act: String, $person: ID, $first: Int!, $after: String) {
              auditLog(storeId: $store, act: $act, personId: $person, first: $first, after: $after) {
                nodes { act by { id } byProgram store { id } changes { field before after } }
                pageInfo { hasNextPage endCursor }
                totalCount
              }
            }""";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter counter;

    private JdbcClient jdbc;
    private Shop shop;

    @BeforeEach
    void aShop() {
        jdbc = JdbcClient.create(database);
        shop = new Given(database).shopIn("Europe/Paris");
    }

    @AfterEach
    void asDelivered() {
        jdbc.sql("update till_permission set allowed = true, most = null where role = 'MANAGER'")
                .update();
    }

    @Test
    void eachRoleAndActionHasItsPermission() {
        var permissions = as.manager(shop.id())
                .document("{ tillPermissions { role action allowed most } }")
                .execute();

        permissions.path("tillPermissions[*]").entityList(Object.class).hasSize(18);
        permissions
                .path("tillPermissions[0]")
                .matchesJson(
                        "{\"role\": \"CASHIER\", \"action\": \"DISCOUNT\", \"allowed\": true, \"most\": \"10.0000\"}");
    }

    @Test
    void aChangedPermissionHoldsAndIsWrittenDownOnce() {
        set("MANAGER", "DISCOUNT", true, "40")
                .path("setTillPermission.most")
                .entity(String.class)
                .isEqualTo("40");
        set("MANAGER", "DISCOUNT", true, "40.00");

        var log = log(as.admin(), null, "setTillPermission", null, 1, null);
        log.path("auditLog.nodes[0].by.id").entity(UUID.class).isEqualTo(Tokens.ADMIN);
        log.path("auditLog.nodes[0].store").valueIsNull();
        log.path("auditLog.nodes[0].changes[0]")
                .matchesJson("{\"field\": \"MANAGER.DISCOUNT\", \"before\": \"allowed\", \"after\": \"allowed ≤ 40\"}");
        assertThat(jdbc.sql("select count(*) from audit_entry where after ->> 'MANAGER.DISCOUNT' = 'allowed ≤ 40'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, DISCOUNT, 10",
        "MANAGER, DISCOUNT, 100.01",
        "MANAGER, DISCOUNT, -1",
        "MANAGER, MOVE_CASH, 1.001",
        "MANAGER, MOVE_CASH, 100000000",
        "MANAGER, OPEN_DRAWER, 5"
    })
    void anImpossibleLimitIsRefused(String role, String action, String most) {
        set(role, action, true, most)
                .path("setTillPermission.__typename")
                .entity(String.class)
                .isEqualTo("InvalidTillPermissionError");
    }

    @Test
    void aManagerReadsTheLogOfHisStoreOnly() {
        written(3);

        log(as.manager(shop.id()), shop.id(), null, null, 20, null)
                .path("auditLog.totalCount")
                .entity(Integer.class)
                .isEqualTo(3);
        forbidden(log(as.manager(UUID.randomUUID()), shop.id(), null, null, 20, null));
        forbidden(log(as.manager(shop.id()), null, null, null, 20, null));
    }

    @Test
    void thePagesFollowEachOtherWithoutGapOrRepetition() {
        written(7);

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = log(as.admin(), shop.id(), null, null, 3, after);
            seen.addAll(page.path("auditLog.nodes[*].changes[0].after")
                    .entityList(String.class)
                    .get());
            after = page.path("auditLog.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("auditLog.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);

        assertThat(seen).containsExactly("Till 7", "Till 6", "Till 5", "Till 4", "Till 3", "Till 2", "Till 1");
    }

    @Test
    void whatAPersonDidAndWhatWasDoneCanBeLookedFor() {
        written(2);

        log(as.admin(), shop.id(), "saveRegister", Tokens.MANAGER, 20, null)
                .path("auditLog.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
        log(as.admin(), shop.id(), "voidSale", null, 20, null)
                .path("auditLog.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
        log(as.admin(), shop.id(), null, Tokens.CASHIER, 20, null)
                .path("auditLog.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void whatAProgramDidBearsItsName() {
        register(as.service("stores.write"), "Till of the import");

        log(as.admin(), shop.id(), null, null, 20, null)
                .path("auditLog.nodes[0].byProgram")
                .entity(String.class)
                .isEqualTo("test-service");
    }

    @Test
    void aPageCostsThreeStatementsHoweverLong() {
        written(10);

        var statements = counter.during(() -> log(as.admin(), shop.id(), null, null, 20, null)
                .path("auditLog.nodes[*].store.id")
                .entityList(String.class)
                .hasSize(10));

        // The entries, their number, their stores with the taxes.
        assertThat(statements.count()).as("%s", statements.sql()).isLessThanOrEqualTo(4);
    }

    private void written(int registers) {
        for (int i = 1; i <= registers; i++) {
            register(as.manager(shop.id()), "Till " + i);
        }
    }

    private void register(HttpGraphQlTester who, String name) {
        who.document("mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { __typename } }")
                .variable("input", Map.of("storeId", shop.id(), "name", name))
                .execute()
                .path("saveRegister.__typename")
                .entity(String.class)
                .isEqualTo("Register");
    }

    private GraphQlTester.Response set(String role, String action, boolean allowed, String most) {
        return as.admin()
                .document("""
                        mutation ($input: SetTillPermissionInput!) {
                          setTillPermission(input: $input) {
                            __typename ... on TillPermission { allowed most } ... on ErrorResult { message }
                          }
                        }""")
                .variable("input", Map.of("role", role, "action", action, "allowed", allowed, "most", most))
                .execute();
    }

    private GraphQlTester.Response log(
            HttpGraphQlTester who, UUID store, String act, UUID person, int first, String after) {
        var variables = new HashMap<String, Object>();
        variables.put("store", store);
        variables.put("act", act);
        variables.put("person", person);
        variables.put("first", first);
        variables.put("after", after);
        var request = who.document(LOG);
        variables.forEach(request::variable);
        return request.execute();
    }

    private static void forbidden(GraphQlTester.Response answer) {
        answer.errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
    }
}
