package dev.comptoir.sales.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Discounts, drawers and voids: alone, with an approval, and with one that does not hold. */
@SubgraphTest
class ApprovalsTest {

    private static final String SELL = """
            mutation ($input: RegisterSaleInput!) {
              result: registerSale(input: $input) {
                __typename ... on Sale { id } ... on ApprovalRequiredError { action } ... on ErrorResult { message }
              }
            }""";
    private static final String DRAWER = """
            mutation ($input: OpenDrawerInput!) {
              result: openDrawer(input: $input) { __typename ... on ErrorResult { message } }
            }""";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;
    private Shop shop;
    private UUID session;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");

    @BeforeEach
    void aTillIsOpen() {
        jdbc = JdbcClient.create(database);
        shop = new Given(database).shopIn("Europe/Paris");
        UUID register = as.manager(shop.id())
                .document("""
                        mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }""")
                .variable("input", Map.of("storeId", shop.id(), "name", "Till 1"))
                .execute()
                .path("saveRegister.id")
                .entity(UUID.class)
                .get();
        session = as.cashier(shop.id())
                .document("mutation ($input: OpenTillInput!) { openTill(input: $input) { ... on TillSession { id } } }")
                .variable("input", Map.of("registerId", register, "openingFloat", "100.00"))
                .execute()
                .path("openTill.id")
                .entity(UUID.class)
                .get();
    }

    @AfterEach
    void everybodyMayWhatHeMayByDefault() {
        jdbc.sql("update till_permission set allowed = true where action = 'OPEN_DRAWER'")
                .update();
        jdbc.sql("update till_permission set most = null where role = 'MANAGER'")
                .update();
    }

    @Test
    void aCashierGivesTenPercentAloneAndNoMore() {
        assertThat(sale(as.cashier(shop.id()), "10", null, Ids.next())).isEqualTo("Sale");
        assertThat(sale(as.cashier(shop.id()), "11", null, Ids.next())).isEqualTo("ApprovalRequiredError");
        assertThat(sale(as.manager(shop.id()), "50", null, Ids.next())).isEqualTo("Sale");

        assertThat(sales()).isEqualTo(2);
        assertThat(discountsWrittenDown()).isEqualTo(2);
    }

    @Test
    void aSaleWithoutADiscountAsksNobodyAndIsNotWrittenDown() {
        assertThat(sale(as.cashier(shop.id()), null, null, Ids.next())).isEqualTo("Sale");

        assertThat(discountsWrittenDown()).isZero();
    }

    @Test
    void theRefusalSaysWhatNeedsApproval() {
        as.cashier(shop.id())
                .document(SELL)
                .variable("input", input("50", null, Ids.next()))
                .execute()
                .path("result.action")
                .entity(String.class)
                .isEqualTo("DISCOUNT");
    }

    @Test
    void withAnApprovalItIsSoldUnderTheSameKeyAndBothAreWrittenDown() {
        UUID key = Ids.next();
        String approval = approval(claims -> {});

        assertThat(sale(as.cashier(shop.id()), "50", null, key)).isEqualTo("ApprovalRequiredError");
        assertThat(sale(as.cashier(shop.id()), "50", approval, key)).isEqualTo("Sale");

        assertThat(jdbc.sql("""
                        select by_id::text || ' ' || approved_by::text from audit_entry
                        where store_id = ? and act = 'registerSale'""").param(shop.id()).query(String.class).single())
                .isEqualTo(Tokens.CASHIER + " " + Tokens.MANAGER);
    }

    @Test
    void theSameActSentAgainUsesItsApprovalOnce() {
        UUID key = Ids.next();
        String approval = approval(claims -> {});

        assertThat(sale(as.cashier(shop.id()), "50", approval, key)).isEqualTo("Sale");
        assertThat(sale(as.cashier(shop.id()), "50", approval, key)).isEqualTo("Sale");
        assertThat(sale(as.cashier(shop.id()), "50", null, key)).isEqualTo("Sale");

        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void anApprovalIsGoodForOneActOnly() {
        String approval = approval(claims -> {});

        assertThat(sale(as.cashier(shop.id()), "50", approval, Ids.next())).isEqualTo("Sale");
        assertThat(sale(as.cashier(shop.id()), "50", approval, Ids.next())).isEqualTo("ApprovalRequiredError");

        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void ofManyActsAtOnceWithOneApprovalOneIsDone() throws Exception {
        String approval = approval(claims -> {});
        Callable<String> act = () -> sale(as.cashier(shop.id()), "50", approval, Ids.next());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> act).toList())) {
                result.get();
            }
        }
        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void anActThatFailsLeavesItsApprovalUnused() {
        String approval = approval(claims -> {});
        var input = input("50", approval, Ids.next());
        input.put("payments", List.of(Map.of("method", "CARD", "amount", "1.00")));
        as.cashier(shop.id())
                .document(SELL)
                .variable("input", input)
                .execute()
                .path("result.__typename")
                .entity(String.class)
                .isEqualTo("PaymentMismatchError");

        assertThat(sale(as.cashier(shop.id()), "50", approval, Ids.next())).isEqualTo("Sale");
    }

    @Test
    void anApprovalThatIsNotForThisHoldsForNothing() {
        List<Consumer<JWTClaimsSet.Builder>> spoilt = List.of(
                claims -> claims.claim("action", "VOID_SALE"),
                claims -> claims.claim("store", Ids.next().toString()),
                claims -> claims.claim("stores", List.of(Ids.next().toString())),
                claims -> claims.claim("stores", null),
                claims -> claims.claim("requested_by", Tokens.ADMIN.toString()),
                claims -> claims.claim("roles", List.of("CASHIER")),
                claims -> claims.claim("roles", List.of()),
                claims -> claims.claim("roles", List.of("EMPEROR")),
                claims -> claims.jwtID(null),
                claims -> claims.jwtID("no id"),
                claims -> claims.subject("import"),
                claims -> claims.audience("comptoir"),
                claims -> claims.issuer("http://elsewhere.test"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        for (var change : spoilt) {
            assertThat(sale(as.cashier(shop.id()), "50", approval(change), Ids.next()))
                    .isEqualTo("ApprovalRequiredError");
        }
        assertThat(sales()).isZero();
        assertThat(sale(as.cashier(shop.id()), "50", "rubbish", Ids.next())).isEqualTo("ApprovalRequiredError");
    }

    @Test
    void anAccessTokenIsNoApprovalEvenWithTheRightAudience() {
        assertThat(sale(as.cashier(shop.id()), "50", Tokens.manager(shop.id()), Ids.next()))
                .isEqualTo("ApprovalRequiredError");
        assertThat(sale(as.cashier(shop.id()), "50", Tokens.with(claims(c -> {})), Ids.next()))
                .isEqualTo("ApprovalRequiredError");
        assertThat(sale(as.cashier(shop.id()), "50", Tokens.forged(), Ids.next()))
                .isEqualTo("ApprovalRequiredError");
    }

    @Test
    void anApprovalIsNoAccessToken() {
        as.http(approval(claims -> {}))
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", "{ stores { id } }"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whoApprovesMustBeAllowedSoMuchHimself() {
        jdbc.sql("update till_permission set most = 30 where role = 'MANAGER' and action = 'DISCOUNT'")
                .update();

        assertThat(sale(as.cashier(shop.id()), "30", approval(claims -> {}), Ids.next()))
                .isEqualTo("Sale");
        assertThat(sale(as.cashier(shop.id()), "31", approval(claims -> {}), Ids.next()))
                .isEqualTo("ApprovalRequiredError");
        assertThat(sale(
                        as.cashier(shop.id()),
                        "31",
                        approval(claims ->
                                claims.claim("roles", List.of("ADMIN")).claim("stores", null)),
                        Ids.next()))
                .isEqualTo("Sale");
    }

    @Test
    void theDrawerOpensForAReasonAndByThoseWhoMay() {
        assertThat(drawer(as.cashier(shop.id()), "To change a note", null)).isEqualTo("TillSession");
        assertThat(drawer(as.cashier(shop.id()), " ", null)).isEqualTo("TillReasonRequiredError");
        jdbc.sql("update till_permission set allowed = false where role = 'CASHIER' and action = 'OPEN_DRAWER'")
                .update();
        assertThat(drawer(as.cashier(shop.id()), "Again", null)).isEqualTo("ApprovalRequiredError");
        assertThat(drawer(as.cashier(shop.id()), "Again", approval(claims -> claims.claim("action", "OPEN_DRAWER"))))
                .isEqualTo("TillSession");

        assertThat(jdbc.sql(
                                "select after ->> 'reason' from audit_entry where store_id = ? and act = 'openDrawer' order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("To change a note", "Again");
    }

    @Test
    void nobodyOpensADrawerOfAnotherStore() {
        as.manager(Ids.next())
                .document(DRAWER)
                .variable("input", Map.of("tillSessionId", session, "reason", "x", "idempotencyKey", Ids.next()))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void openingAndClosingAndNamingAreWrittenDown() {
        as.cashier(shop.id())
                .document("mutation ($input: CloseTillInput!) { closeTill(input: $input) { __typename } }")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "note",
                                "Miscounted",
                                "counted",
                                List.of(Map.of("method", "CASH", "amount", "90.00"))))
                .execute()
                .path("closeTill.__typename")
                .entity(String.class)
                .isEqualTo("TillSession");

        assertThat(jdbc.sql("select act from audit_entry where store_id = ? order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("saveRegister", "openTill", "closeTill");
        assertThat(jdbc.sql("""
                        select (before ->> 'expectedCASH')::numeric - (after ->> 'countedCASH')::numeric
                        from audit_entry where subject = ? and act = 'closeTill'""").param(session).query(Integer.class).single()).isEqualTo(10);
    }

    private String sale(HttpGraphQlTester who, String percent, String approval, UUID key) {
        return who.document(SELL)
                .variable("input", input(percent, approval, key))
                .execute()
                .path("result.__typename")
                .entity(String.class)
                .get();
    }

    private Map<String, Object> input(String percent, String approval, UUID key) {
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                session,
                "lines",
                List.of(Map.of("productId", mug, "quantity", 1)),
                "payments",
                List.of(Map.of("method", "CASH", "amount", "50.00")),
                "idempotencyKey",
                key));
        input.put("discountPercent", percent);
        input.put("approval", approval);
        return input;
    }

    private String drawer(HttpGraphQlTester who, String reason, String approval) {
        var input = new HashMap<String, Object>(
                Map.of("tillSessionId", session, "reason", reason, "idempotencyKey", Ids.next()));
        input.put("approval", approval);
        return who.document(DRAWER)
                .variable("input", input)
                .execute()
                .path("result.__typename")
                .entity(String.class)
                .get();
    }

    private String approval(Consumer<JWTClaimsSet.Builder> changes) {
        return Tokens.typed("approval+jwt", claims(changes));
    }

    private Consumer<JWTClaimsSet.Builder> claims(Consumer<JWTClaimsSet.Builder> changes) {
        return claims -> {
            claims.audience("comptoir-approval")
                    .subject(Tokens.MANAGER.toString())
                    .jwtID(Ids.next().toString())
                    .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                    .claim("roles", List.of("MANAGER"))
                    .claim("stores", List.of(shop.id().toString()))
                    .claim("action", "DISCOUNT")
                    .claim("store", shop.id().toString())
                    .claim("requested_by", Tokens.CASHIER.toString());
            changes.accept(claims);
        };
    }

    private long sales() {
        return jdbc.sql("select count(*) from sale where store_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    private long discountsWrittenDown() {
        return jdbc.sql("select count(*) from audit_entry where store_id = ? and act = 'registerSale'")
                .param(shop.id())
                .query(Long.class)
                .single();
    }
}
