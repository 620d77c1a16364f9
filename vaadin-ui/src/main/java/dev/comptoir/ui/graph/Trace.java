package dev.comptoir.ui.graph;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The id by which one question can be followed through the logs of all services (W3C Trace Context). A trace begins
 * here, with what a person did, and not in the browser.
 */
public record Trace(String id) {

    public static Trace begin() {
        return new Trace(hex(16));
    }

    /** The value of the {@code traceparent} header: sampled, with a span of our own. */
    public String parent() {
        return "00-%s-%s-01".formatted(id, hex(8));
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
