package dev.comptoir.starter.things;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.BundlesHaveEqualKeys;
import dev.comptoir.starter.test.SchemaIsDescribed;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.HttpHeaders;

@SubgraphTest
class ThingsTest {

    private static final UUID PARIS = UUID.randomUUID();
    private static final UUID LONDON = UUID.randomUUID();

    @Autowired
    As as;

    @Autowired
    StatementCounter counter;

    @Autowired
    GraphQlSource source;

    @Test
    void everythingIsDescribedInBothLanguages() {
        SchemaIsDescribed.in(source.schema());
        BundlesHaveEqualKeys.in("messages/starter");
        BundlesHaveEqualKeys.in("messages/things");
    }

    @Test
    void numbersTravelExactly() {
        as.cashier()
                .document("""
                query($d: Decimal, $q: Quantity) {
                  a: echo(decimal: $d, quantity: $q) { decimal quantity }
                  b: echo(decimal: 12, quantity: 1000) { decimal quantity }
                  c: echo(quantity: "1.500") { quantity }
                }""")
                .variable("d", "123456789012345.6789")
                .variable("q", 0.125)
                .execute()
                .path("a.decimal")
                .entity(String.class)
                .isEqualTo("123456789012345.6789")
                .path("a.quantity")
                .entity(Double.class)
                .isEqualTo(0.125)
                .path("b.decimal")
                .entity(String.class)
                .isEqualTo("12")
                .path("b.quantity")
                .entity(Object.class)
                .isEqualTo(1000)
                .path("c.quantity")
                .entity(Object.class)
                .isEqualTo(1.5);
    }

    @Test
    void timesTravelWithTheirOffset() {
        as.cashier()
                .document("{ echo(at: \"2026-01-31T10:30:00+01:00\", date: \"2026-02-28\", currency: \"EUR\")"
                        + " { at date currency } }")
                .execute()
                .path("echo.at")
                .entity(String.class)
                .isEqualTo("2026-01-31T09:30:00Z")
                .path("echo.date")
                .entity(String.class)
                .isEqualTo("2026-02-28")
                .path("echo.currency")
                .entity(String.class)
                .isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal: 1.5",
                "decimal: \"1e9\"",
                "decimal: \"1.2345678\"",
                "decimal: \"1234567890123456\"",
                "decimal: \"\"",
                "quantity: 0.0001",
                "quantity: 1e13",
                "quantity: \"NaN\"",
                "quantity: 1e999999999",
                "date: \"2026-02-30\"",
                "date: \"0001-01-01\"",
                "date: 5",
                "at: \"2026-01-31T10:30:00\"",
                "currency: \"EURO\""
            })
    void malformedValuesAreTheCallersMistake(String argument) {
        ResponseError error = onlyError(as.cashier().document("{ echo(" + argument + ") { decimal } }"));
        assertThat(error.getExtensions())
                .containsEntry("code", "BAD_USER_INPUT")
                .containsKey("traceId");
    }

    @Test
    void aMalformedVariableIsRefusedInTheCallersLanguage() {
        ResponseError error = onlyError(in("fr-CA, en;q=0.5", Tokens.cashier())
                .document("query($d: Date) { echo(date: $d) { date } }")
                .variable("d", "31/01/2026"));
        assertThat(error.getMessage()).contains("« 31/01/2026 » n'est pas une date");
        assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource({
        "refusal, BAD_USER_INPUT, Aucune chose ne s'appelle Paul's chair.",
        "database, SUBGRAPH_UNAVAILABLE, Le service « things » est injoignable",
        "crash of the database, SUBGRAPH_UNAVAILABLE, Le service « things » est injoignable",
        "rollback of nothing, SUBGRAPH_UNAVAILABLE, Le service « things » est injoignable",
        "bug, INTERNAL_ERROR, Une erreur est survenue de notre côté."
    })
    void aFailureSaysWhatToDoAndNothingAboutOurInside(String kind, String code, String text) {
        ResponseError error = onlyError(in("fr", Tokens.cashier())
                .document("query($kind: String!) { failure(kind: $kind) }")
                .variable("kind", kind));
        assertThat(error.getMessage()).contains(text).doesNotContain("secret", "10.0.0.7");
        assertThat(error.getExtensions()).containsEntry("code", code).containsEntry("classification", code);
        assertThat(error.getExtensions().get("traceId").toString()).matches("[0-9a-f]{32}");
    }

    @Test
    void anErrorBearsTheTraceOfTheRequest() {
        ResponseError error = onlyError(as.cashier()
                .mutate()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build()
                .document("{ failure(kind: \"bug\") }"));
        assertThat(error.getExtensions()).containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void aSyntaxErrorIsTheCallersMistake() {
        assertThat(onlyError(as.cashier().document("{ things {")).getExtensions())
                .containsEntry("code", "BAD_USER_INPUT");
        assertThat(onlyError(as.cashier().document("{ nothing }")).getExtensions())
                .containsEntry("code", "BAD_USER_INPUT");
    }

    @Test
    void aDeepQueryIsTheCallersMistake() {
        String deep = "{ things { nodes { " + "similar { ".repeat(40) + "id" + " }".repeat(40) + " } } }";
        assertThat(onlyError(as.cashier().document(deep)).getExtensions()).containsEntry("code", "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "", "' or 1=1", "0af7651916cd43dd8448eb211c80319c"})
    void aMalformedIdIsNamed(String id) {
        ResponseError error = onlyError(as.cashier()
                .document("query($id: ID!) { thing(id: $id) { id } }")
                .variable("id", id));
        assertThat(error.getMessage()).isEqualTo("\"" + id + "\" is no valid identifier.");
        assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
    }

    @Test
    void aMalformedEntityKeyIsTheCallersMistake() {
        var errors = errors(as.service()
                .document("query($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }")
                .variable("r", List.of(Map.of("__typename", "Thing", "id", "no-uuid"))));
        assertThat(errors)
                .extracting(error -> error.getExtensions().get("code"))
                .containsOnly("BAD_USER_INPUT");
    }

    @Test
    void entitiesKeepTheirOrderAndUnknownOnesAreNull() {
        String a = make("entity a");
        String b = make("entity b");
        as.service()
                .document("query($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { name } } }")
                .variable(
                        "r",
                        List.of(
                                Map.of("__typename", "Thing", "id", b),
                                Map.of(
                                        "__typename",
                                        "Thing",
                                        "id",
                                        UUID.randomUUID().toString()),
                                Map.of("__typename", "Thing", "id", a)))
                .execute()
                .path("_entities[0].name")
                .entity(String.class)
                .isEqualTo("entity b")
                .path("_entities[1]")
                .valueIsNull()
                .path("_entities[2].name")
                .entity(String.class)
                .isEqualTo("entity a");
    }

    @Test
    void aListIsWalkedPageByPage() {
        for (int i = 0; i < 5; i++) {
            make("walk " + i + " 𝒳\\u \u001f");
        }
        var first = as.cashier().document("""
                query($after: String) {
                  things(first: 3, after: $after) {
                    totalCount
                    nodes { id name }
                    edges { cursor node { id } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  }
                }""").execute();
        String cursor =
                first.path("things.pageInfo.endCursor").entity(String.class).get();
        first.path("things.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("things.edges[2].cursor")
                .entity(String.class)
                .isEqualTo(cursor)
                .path("things.nodes")
                .entityList(Object.class)
                .hasSize(3);
        String last = first.path("things.nodes[2].id").entity(String.class).get();
        as.cashier()
                .document("query($after: String) { things(first: 100, after: $after)"
                        + " { nodes { id } pageInfo { hasPreviousPage } } }")
                .variable("after", cursor)
                .execute()
                .path("things.pageInfo.hasPreviousPage")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("things.nodes[*].id")
                .entityList(String.class)
                .doesNotContain(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: 101", "first: -1", "after: \"x\"", "after: \"AAAA\"", "after: \"éé\""})
    void anAbsurdPageIsRefused(String arguments) {
        assertThat(onlyError(as.cashier().document("{ things(" + arguments + ") { totalCount } }"))
                        .getExtensions())
                .containsEntry("code", "BAD_USER_INPUT");
    }

    @Test
    void aListFieldCostsOneStatementHoweverManyParents() {
        make("counted");
        var statements = counter.during(() -> as.cashier()
                .document("{ things(first: 50) { nodes { similar { name } } } }")
                .execute()
                .path("things.nodes[0].similar")
                .hasValue());
        assertThat(statements.count()).as(statements.sql().toString()).isEqualTo(2);
    }

    @Test
    void aGuardedFieldIsNullAndTheRestStands() {
        make("guarded");
        var response = as.cashier()
                .document("{ things(first: 1) { nodes { name cost { amount } } } }")
                .execute();
        response.errors()
                .satisfy(errors -> assertThat(errors).hasSize(1).allSatisfy(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
                    assertThat(error.getPath()).isEqualTo("things.nodes[0].cost");
                }))
                .path("things.nodes[0].cost")
                .valueIsNull()
                .path("things.nodes[0].name")
                .hasValue();
        as.manager()
                .document("{ things(first: 1) { nodes { cost { amount } } } }")
                .execute()
                .path("things.nodes[0].cost.amount")
                .hasValue();
    }

    @Test
    void aManagerSeesHisOwnStoreOnly() {
        String takings = "query($id: ID!) { takings(storeId: $id, from: \"2026-01-01\", to: \"2026-01-31\") }";
        as.manager(PARIS)
                .document(takings)
                .variable("id", PARIS.toString())
                .execute()
                .path("takings")
                .entity(Integer.class)
                .isEqualTo(31);
        ResponseError error = onlyError(as.manager(PARIS).document(takings).variable("id", LONDON.toString()));
        assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
        assertThat(error.getMessage()).contains(LONDON.toString());
        String withoutStores = Tokens.with(claims -> claims.claim("roles", List.of("MANAGER")));
        assertThat(onlyError(as.token(withoutStores).document(takings).variable("id", PARIS.toString()))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
    }

    @Test
    void aReversedPeriodIsExplained() {
        ResponseError error = onlyError(as.admin()
                .document("query($id: ID!) { takings(storeId: $id, from: \"2026-02-01\", to: \"2026-01-01\") }")
                .variable("id", PARIS.toString()));
        assertThat(error.getMessage())
                .isEqualTo("The period ends (2026-01-01) before it begins (2026-02-01). Exchange the two dates.");
    }

    @Test
    void aTokenThatDoesNotHoldIsAnsweredWith401() {
        for (String token : List.of(
                Tokens.forged(),
                "nonsense",
                Tokens.with(claims -> claims.audience("another")),
                Tokens.with(claims -> claims.issuer("http://evil.test")),
                Tokens.with(claims -> claims.expirationTime(new Date(0))),
                Tokens.with(claims -> claims.claim("roles", List.of("EMPEROR"))),
                Tokens.with(claims -> claims.claim("roles", "ADMIN")),
                Tokens.with(claims -> claims.claim("stores", List.of("no-uuid"))),
                Tokens.with(claims -> claims.claim("stores", Map.of("a", 1))),
                Tokens.with(claims -> claims.claim("scope", 7)),
                Tokens.with(claims -> claims.subject(null)))) {
            refusedWith401(token);
        }
    }

    @Test
    void withoutATokenTheAnswerIsAGraphQlErrorInTheCallersLanguage() {
        as.http(null)
                .post()
                .uri("/graphql")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de, fr;q=0.8")
                .bodyValue(Map.of("query", "{ things { totalCount } }"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("UNAUTHENTICATED")
                .jsonPath("$.errors[0].extensions.traceId")
                .exists()
                .jsonPath("$.errors[0].message")
                .isEqualTo("Connectez-vous d'abord : le jeton d'accès manque, est mal formé ou a expiré.");
    }

    @Test
    void onlyHealthAndMetricsAreOpen() {
        as.http(null)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        as.http(null)
                .get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
        as.http(null).get().uri("/actuator/env").exchange().expectStatus().isUnauthorized();
        as.http(Tokens.cashier())
                .get()
                .uri("/anything/else")
                .exchange()
                .expectStatus()
                .isForbidden();
        as.http(null).get().uri("/anything/else").exchange().expectStatus().isForbidden();
    }

    @Test
    void aRequestBeyondAllMeasureIsNotRead() {
        as.http(Tokens.cashier())
                .post()
                .uri("/graphql")
                .bodyValue(
                        Map.of("query", "{ things { totalCount } }", "variables", Map.of("x", "x".repeat(6_000_000))))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    private void refusedWith401(String token) {
        as.http(token)
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", "{ things { totalCount } }"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    private String make(String name) {
        return as.admin()
                .document("mutation($n: String!) { makeThing(input: {name: $n, price: \"2.5\", quantity: 3}) { id } }")
                .variable("n", name)
                .execute()
                .path("makeThing.id")
                .entity(String.class)
                .get();
    }

    private GraphQlTester in(String languages, String token) {
        return as.token(token)
                .mutate()
                .header(HttpHeaders.ACCEPT_LANGUAGE, languages)
                .build();
    }

    private static ResponseError onlyError(GraphQlTester.Request<?> request) {
        List<ResponseError> errors = errors(request);
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    private static List<ResponseError> errors(GraphQlTester.Request<?> request) {
        var found = new ArrayList<ResponseError>();
        request.execute().errors().satisfy(found::addAll);
        return found;
    }
}
