package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends: each gets a typed error that gives nothing away. */
@WithComptoir
class HostileInputTest {
    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGVzIjpbIkFETUlOIl0sImF1ZCI6ImNvbXB0b2lyIn0.",
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl"
            })
    void aTokenThatIsNotOursIsRefused(String token, Comptoir comptoir) {
        var answer = comptoir.anonymous().withToken(token).ask("{ me { id } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void withoutATokenNothingIsShown(Comptoir comptoir) {
        var answer = comptoir.anonymous().ask("{ stores { name } me { id } products { totalCount } }");

        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.body()).doesNotContain("London");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ stores { revenue(from: \"2026-13-45\", to: \"2026-01-01\") { amount } } }",
                "{ stores { revenue(from: \"yesterday\", to: \"2026-01-01\") { amount } } }",
                "{ stores { revenue(from: \"2026-02-01\", to: \"2026-01-01\") { amount } } }",
                "{ stores { stockOuts(first: 0) { totalCount } } }",
                "{ stores { stockOuts(first: -1) { totalCount } } }",
                "{ stores { stockOuts(first: 2147483647) { totalCount } } }",
                "{ stores { stockOuts(first: 5, after: \"not-a-cursor\") { totalCount } } }",
                "{ products(first: 101) { totalCount } }",
                "{ product(id: \"1 or 1=1\") { name } }",
                "{ productByBarcode(barcode: \"4006381333932\") { name } }",
                "{ nothing }",
                "{ stores { ",
            })
    void malformedInputIsSaidToBeSo(String document, Comptoir comptoir) {
        var answer = comptoir.as("manager").ask(document);

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        givesNothingAway(answer);
    }

    static Stream<String> hugeDocuments() {
        return Stream.of(
                IntStream.range(0, 500)
                        .mapToObj(n -> "a%d: products(first: 100) { totalCount }".formatted(n))
                        .collect(Collectors.joining(" ", "{ ", " }")),
                "{ stores ".repeat(1) + "{ taxes { name } ".repeat(1)
                        + "stockOuts(first: 100) { nodes { product { stockByLocation { location { store "
                        + "{ stockOuts(first: 100) { nodes { product { stockByLocation { location { store { name } } } } } } } } } } } } } }",
                "{ stores { name " + "code ".repeat(20_000) + "} }");
    }

    @ParameterizedTest
    @MethodSource("hugeDocuments")
    void aQueryThatWouldCostTooMuchIsRefusedBeforeItRuns(String document, Comptoir comptoir) {
        var answer = comptoir.as("manager").ask(document);

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "not json", "{\"query\": 7}", "\u0000\u0001"})
    void aBodyThatIsNoQueryIsRefused(String body, Comptoir comptoir) {
        var answer = comptoir.as("manager").send(body);

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        givesNothingAway(answer);
    }

    @Test
    void anotherStoresFiguresAreRefusedAndTheStoreIsNotNamed(Comptoir comptoir) {
        var london =
                comptoir.as("cashier.london").ask("{ me { stores { id } } }").orFail();
        var id = london.data("/me/stores/0/id").asString();

        var answer = comptoir.as("manager.paris")
                .ask(
                        "query($id: ID!) { store(id: $id) { name revenue(from: \"2026-01-01\", to: \"2026-01-02\") { amount } } }",
                        Map.of("id", id));

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.data("/store").isObject()).isFalse();
    }

    @Test
    void whatDoesNotExistIsNullAndNoError(Comptoir comptoir) {
        var answer = comptoir.as("admin")
                .ask("query($id: ID!) { product(id: $id) { name } store(id: $id) { name } }", Map.of("id", UNKNOWN))
                .orFail();

        assertThat(answer.data("/product").isNull()).isTrue();
        assertThat(answer.data("/store").isNull()).isTrue();
    }

    @Test
    void operationsBetweenServicesAreUnknownToClients(Comptoir comptoir) {
        var answer = comptoir.as("admin").ask("{ productsBySku(skus: [\"85123A\"]) { id } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void anErrorSpeaksTheCallersLanguage(Comptoir comptoir) {
        var reversed = "{ stores { revenue(from: \"%s\", to: \"2020-01-01\") { amount } } }".formatted(LocalDate.now());

        var french = comptoir.as("manager").in("fr-FR,fr;q=0.9").ask(reversed);
        var english = comptoir.as("manager").in("en").ask(reversed);

        assertThat(french.errors().getFirst().path("message").asString())
                .isNotEqualTo(english.errors().getFirst().path("message").asString())
                .containsAnyOf("période", "date", "jour");
        assertThat(french.errors().getFirst().at("/extensions/traceId").asString())
                .matches("[0-9a-f]{32}");
    }

    private static void givesNothingAway(Answer answer) {
        assertThat(answer.body())
                .doesNotContainIgnoringCase("localhost")
                .doesNotContain("127.0.0.1")
                .doesNotContain("Exception")
                .doesNotContain("dev.comptoir")
                .doesNotContainIgnoringCase("select ");
    }
}
