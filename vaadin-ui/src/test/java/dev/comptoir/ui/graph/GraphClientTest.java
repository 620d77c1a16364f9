package dev.comptoir.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.AccessTokens;
import dev.comptoir.ui.account.SignedOutException;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.StubRouter;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class GraphClientTest {
    private StubRouter router;

    @GraphDocument("MyStores")
    record Stores(@Nullable List<Store> stores) {}

    record Store(String id, String name) {}

    /** The first token is one the router does not know; the second one is good. */
    private static final class OnceStale implements AccessTokens {
        private int asked;

        @Override
        public String current() {
            return "stale";
        }

        @Override
        public Lasting lasting() {
            return new Lasting(current(), Instant.MAX);
        }

        @Override
        public String insteadOf(String refused) {
            asked++;
            assertThat(refused).isEqualTo("stale");
            return "manager";
        }
    }

    private record Fixed(String token) implements AccessTokens {
        @Override
        public String current() {
            return token;
        }

        @Override
        public Lasting lasting() {
            return new Lasting(current(), Instant.MAX);
        }

        @Override
        public String insteadOf(String refused) {
            throw new SignedOutException("no more");
        }
    }

    @BeforeEach
    void start() throws IOException {
        router = new StubRouter(token -> token.equals("manager") ? Persona.MANAGER : null);
    }

    @AfterEach
    void stop() {
        router.close();
    }

    @Test
    void theRouterLearnsWhoAsksInWhichLanguageAndUnderWhichTrace() {
        var answer = client().ask(new Caller(new Fixed("manager"), Locale.CANADA_FRENCH), Stores.class, Map.of());
        assertThat(answer.data().stores()).hasSize(5);
        assertThat(answer.isWhole()).isTrue();
        assertThat(router.requests().getFirst().header("Accept-language")).isEqualTo("fr-CA");
        assertThat(router.requests().getFirst().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndTheQuestionAskedAgain() {
        var tokens = new OnceStale();
        var answer = client().ask(new Caller(tokens, Locale.UK), Stores.class, Map.of());
        assertThat(answer.data().stores()).isNotEmpty();
        assertThat(tokens.asked).isOne();
    }

    @Test
    void aSignInThatEndedIsSaidAsSuch() {
        assertThatThrownBy(() -> client().ask(new Caller(new Fixed("stale"), Locale.UK), Stores.class, Map.of()))
                .isInstanceOf(SignedOutException.class);
    }

    @Test
    void whatIsKnownIsKeptAndWhatIsMissingSaysWhy() {
        router.graph().breakDown("sales");
        var answer = client().ask(new Caller(new Fixed("manager"), Locale.UK), Stores.class, Map.of());
        assertThat(answer.data().stores()).isNull();
        assertThat(answer.whyMissing("stores", 0, "name")).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo(Fault.UNAVAILABLE);
            assertThat(fault.service()).hasValue("sales");
            assertThat(fault.traceId()).isPresent();
        });
        assertThat(answer.whyMissing("products")).isEmpty();
    }

    @Test
    void aRouterThatIsAwayIsSaidAsSuch() {
        router.setAway(true);
        assertThatThrownBy(() -> client().ask(new Caller(new Fixed("manager"), Locale.UK), Stores.class, Map.of()))
                .isInstanceOfSatisfying(
                        GraphUnavailableException.class,
                        unavailable -> assertThat(unavailable.traceId()).hasSize(32));
        router.close();
        assertThatThrownBy(() -> client().ask(new Caller(new Fixed("manager"), Locale.UK), Stores.class, Map.of()))
                .isInstanceOf(GraphUnavailableException.class);
    }

    private GraphClient client() {
        var here = URI.create(router.url());
        var surroundings = new Surroundings(here, here, here, here, here, "secret", ZoneId.of("Europe/London"));
        return new GraphClient(
                surroundings, RestClient.builder(), JsonMapper.builder().build());
    }
}
