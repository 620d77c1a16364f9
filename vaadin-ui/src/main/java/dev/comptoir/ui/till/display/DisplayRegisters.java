package dev.comptoir.ui.till.display;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registers of a store, for those who work there. */
@GraphDocument("DisplayRegisters")
record DisplayRegisters(@Nullable Store store) {

    record Store(String name, @Nullable List<Register> registers) {}

    record Register(String id, String name) {}
}
