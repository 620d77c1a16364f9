package dev.comptoir.ui.graph;

import java.util.List;
import java.util.Optional;

/**
 * One error of a GraphQL answer.
 *
 * @param path where in the answer something is missing: names and list indexes; empty when it is not said
 * @param code e.g. {@code SUBGRAPH_UNAVAILABLE}, {@code FORBIDDEN}
 * @param message for people, in their language
 * @param service which service did not answer, e.g. {@code inventory}, when that is why
 * @param traceId what to give to support
 */
public record Fault(
        List<Object> path, String code, String message, Optional<String> service, Optional<String> traceId) {
    public static final String UNAVAILABLE = "SUBGRAPH_UNAVAILABLE";
    public static final String FORBIDDEN = "FORBIDDEN";
    public static final String UNAUTHENTICATED = "UNAUTHENTICATED";

    /** Whether it can explain that something is missing at a place: it lies on the way there, or below. */
    boolean concerns(List<Object> place) {
        var shared = Math.min(path.size(), place.size());
        return path.subList(0, shared).equals(place.subList(0, shared));
    }
}
