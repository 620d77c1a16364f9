package dev.comptoir.ui.graph;

/** The question was understood and refused as a whole: not allowed, or something in it cannot be. */
public final class GraphRefusedException extends RuntimeException {
    private final transient Fault fault;

    GraphRefusedException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
