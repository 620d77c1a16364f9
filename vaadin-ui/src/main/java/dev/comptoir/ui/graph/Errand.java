package dev.comptoir.ui.graph;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by the graph, of which one has to know what became: it was done or refused by the business, it was
 * refused before anything was done, or nobody knows. What nobody knows is sent again as it was, under the same key.
 *
 * @param field the mutation, by its name
 * @param outcome what the answer says of it; null when it says nothing
 */
public record Errand<T, O>(Graph graph, Class<T> type, String field, Function<T, @Nullable O> outcome) {
    /** Faults after which nothing was done for certain. */
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");

    /** What becomes of it; one of these is called, once. */
    public interface Ending<O> {

        /** What the mutation answered, a refusal of the business among it. */
        void known(O outcome);

        /** Nothing was done. */
        void refused(String why);

        /** It may have been done or not. */
        void unknown();
    }

    public void send(Map<String, ?> input, Ending<O> ending) {
        graph.ask(type, Map.of("input", input), answer -> know(answer, ending), failure -> {
            if (failure instanceof GraphRefusedException refused) {
                ending.refused(refused.fault().message());
            } else {
                ending.unknown();
            }
        });
    }

    private void know(Answer<T> answer, Ending<O> ending) {
        var known = outcome.apply(answer.data());
        if (known != null) {
            ending.known(known);
        } else {
            answer.whyMissing(field)
                    .filter(fault -> REFUSED.contains(fault.code()))
                    .ifPresentOrElse(fault -> ending.refused(fault.message()), ending::unknown);
        }
    }
}
