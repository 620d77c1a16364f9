package dev.comptoir.ui.graph;

/** Nothing came of a question: the router is away, too slow, or refused it as a whole. */
public final class GraphUnavailableException extends RuntimeException {
    private final String traceId;

    GraphUnavailableException(String message, String traceId, Throwable cause) {
        super(message, cause);
        this.traceId = traceId;
    }

    GraphUnavailableException(String message, String traceId) {
        super(message);
        this.traceId = traceId;
    }

    /** What to give to support: the same id is in the logs of every service that was asked. */
    public String traceId() {
        return traceId;
    }
}
