package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad days: a part of the system is killed, the rest stands, and all of it comes back by itself. */
@WithComptoir
class OutageTest {
    private static final Map<String, ?> LAST_WEEK = Map.of(
            "from", LocalDate.now().minusDays(7).toString(),
            "to", LocalDate.now().minusDays(1).toString());

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Comptoir comptoir;
    private final GraphClient manager;

    OutageTest(Comptoir comptoir) {
        this.comptoir = comptoir;
        manager = comptoir.as("manager");
    }

    /** The sign-in too: what comes after needs it. */
    @AfterEach
    void everythingIsBack() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> comptoir.as("manager")
                .ask(Contract.operation("Dashboard"), LAST_WEEK)
                .orFail());
    }

    @Test
    void withoutInventoryTheRevenueStands() {
        comptoir.stack().process("inventory").kill();

        var answer = dashboard();

        assertThat(answer.data("/stores/0/revenue/amount").isString()).isTrue();
        assertThat(answer.data("/stores/0/stockOuts").isNull()).isTrue();
        assertThat(answer.codes()).containsExactly("SUBGRAPH_UNAVAILABLE");
        assertThat(answer.errors())
                .allSatisfy(error ->
                        assertThat(error.at("/extensions/service").asString()).isEqualTo("inventory"));
        assertThat(answer.body()).doesNotContain("localhost").doesNotContain("ECONNREFUSED");
    }

    @Test
    void withoutProductsTheFiguresStand() {
        comptoir.stack().process("products").kill();

        var answer = dashboard();

        assertThat(answer.data("/stores/0/revenue/amount").isString()).isTrue();
        assertThat(answer.data("/stores/0/stockOuts/totalCount").isNumber()).isTrue();
        assertThat(answer.codes()).containsExactly("SUBGRAPH_UNAVAILABLE");
    }

    @Test
    void withoutTheIssuerATokenStillOpensTheGraph() {
        comptoir.stack().process("users").kill();

        dashboard().orFail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"router", "sales", "users"})
    void whatIsKilledComesBackWithTheSameFigures(String part) {
        var before = dashboard().orFail();

        comptoir.stack().process(part).kill();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(dashboard().orFail().json()).isEqualTo(before.json()));
    }

    @Test
    void aKilledPostgreSqlLosesNothing() throws Exception {
        var before = dashboard().orFail();

        comptoir.stack().postgres().destroyForcibly();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(dashboard().orFail().json()).isEqualTo(before.json()));
    }

    private Answer dashboard() {
        return manager.ask(Contract.operation("Dashboard"), LAST_WEEK);
    }
}
