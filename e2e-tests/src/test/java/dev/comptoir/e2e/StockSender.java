package dev.comptoir.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Sends until there is an answer, as a client does whose line is bad; and some things twice at once. */
final class StockSender {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Set<String> TRY_AGAIN = Set.of("SUBGRAPH_UNAVAILABLE", "RATE_LIMITED");
    private static final int ONE_IN = 5;

    private final Random random;

    StockSender(Random random) {
        this.random = random;
    }

    /** What came of a mutation. Of two that were sent at once, both are answered alike, or one is refused. */
    JsonNode done(List<GraphClient> ways, String document, Map<String, ?> input) {
        var variables = Map.of("input", input);
        if (random.nextInt(ONE_IN) > 0) {
            return answer(ways, document, variables).data("/done");
        }
        var first = pick(ways);
        var second = pick(ways);
        var other = CompletableFuture.supplyAsync(
                () -> answer(second, document, variables).data("/done"), Thread::startVirtualThread);
        var one = answer(first, document, variables).data("/done");
        var two = other.join();
        if (one.hasNonNull("id") && two.hasNonNull("id") && !one.path("id").equals(two.path("id"))) {
            throw new AssertionError("Done twice: %s and %s for %s".formatted(one, two, input));
        }
        return one.hasNonNull("message") ? two : one;
    }

    Answer answer(List<GraphClient> ways, String document, Map<String, ?> variables) {
        return answer(pick(ways), document, variables);
    }

    private static Answer answer(GraphClient way, String document, Map<String, ?> variables) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            String why;
            try {
                var answer = way.ask(document, variables);
                if (answer.status() == 200 && answer.errors().isEmpty()) {
                    return answer;
                }
                if (answer.status() < 500 && !TRY_AGAIN.containsAll(answer.codes())) {
                    return answer.orFail();
                }
                why = answer.body();
            } catch (UncheckedIOException e) {
                why = e.toString();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("No answer: " + why);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private GraphClient pick(List<GraphClient> ways) {
        return ways.get(random.nextInt(ways.size()));
    }
}
