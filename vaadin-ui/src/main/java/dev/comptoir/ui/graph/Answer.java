package dev.comptoir.ui.graph;

import java.util.List;
import java.util.Optional;

/**
 * What came of a question: all that is known, and for what is missing, why.
 *
 * @param data what is known; parts that could not be had are null in it
 * @param faults why they could not be had
 */
public record Answer<T>(T data, List<Fault> faults) {

    /** Why something is missing at a place of the answer, e.g. {@code whyMissing("stores", 0, "stockOuts")}. */
    public Optional<Fault> whyMissing(Object... place) {
        return faults.stream()
                .filter(fault -> fault.concerns(List.of(place)))
                .max((one, other) ->
                        Integer.compare(one.path().size(), other.path().size()));
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
