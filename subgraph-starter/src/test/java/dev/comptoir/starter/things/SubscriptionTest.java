package dev.comptoir.starter.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@SubgraphTest
class SubscriptionTest {

    private static final String MADE = "subscription($names: [String!]!) { thingsMade(names: $names) { %s } }";

    @Autowired
    private As as;

    @Autowired
    private MeterRegistry meters;

    @Test
    void everyEventIsSentAndThenTheEnd() {
        assertThat(streamed(Tokens.manager(), "name"))
                .contains("event:next\ndata:{\"data\":{\"thingsMade\":{\"name\":\"chair\"}}}")
                .contains("event:next\ndata:{\"data\":{\"thingsMade\":{\"name\":\"table\"}}}")
                .containsSubsequence("chair", "table", "event:complete");
        await().untilAsserted(() ->
                assertThat(meters.get("comptoir.subscriptions").gauge().value()).isZero());
    }

    @Test
    void fieldsOfAnEventAreGuardedAndLoadedAsThoseOfAQuery() {
        assertThat(streamed(Tokens.manager(), "name cost { amount } similar { id }"))
                .contains("\"cost\":{\"amount\":\"5.00\"}")
                .contains("\"similar\":[{")
                .doesNotContain("errors");
    }

    @Test
    void aRefusedSubscriptionSaysWhyAndEnds() {
        assertThat(streamed(Tokens.customer(), "name"))
                .contains("FORBIDDEN")
                .contains("Votre compte n'y a pas droit.")
                .contains("event:complete")
                .doesNotContain("chair");
    }

    @Test
    void aSubscriptionThatMeansNothingSaysSo() {
        assertThat(streamed(Tokens.manager(), "nonsense")).contains("BAD_USER_INPUT", "event:complete");
    }

    @Test
    void whoAcceptsOneAnswerOnlyIsToldHowToSubscribe() {
        as.manager()
                .document(MADE.formatted("name"))
                .variable("names", new String[] {"chair"})
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getMessage()).contains("text/event-stream");
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
                }));
    }

    private String streamed(String token, String fields) {
        byte[] body = as.http(token)
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .bodyValue(Map.of(
                        "query", MADE.formatted(fields), "variables", Map.of("names", new String[] {"chair", "table"})))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
