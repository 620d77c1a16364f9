package dev.comptoir.stack.build;

import java.util.List;
import java.util.stream.Stream;

/** How the JVMs of the services are tuned. */
public enum JvmProfile {
    /** Up at once and small: serial collector, quick compiler only, a heap that grows late and shrinks again. */
    LAPTOP(
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms40m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25"),
            1),
    /** For measurements under load: the full compiler, and room. */
    LOAD(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"), 3);

    private final List<String> flags;
    private final int heapFactor;

    JvmProfile(List<String> flags, int heapFactor) {
        this.flags = flags;
        this.heapFactor = heapFactor;
    }

    /** @param heap the most the heap of a laptop's service may take, in MB */
    List<String> flags(int heap) {
        return Stream.concat(flags.stream(), Stream.of("-Xmx" + heap * heapFactor + "m"))
                .toList();
    }
}
