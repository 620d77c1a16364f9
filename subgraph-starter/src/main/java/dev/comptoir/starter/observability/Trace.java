package dev.comptoir.starter.observability;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace the current thread works for: 32 hexadecimal digits, from the W3C {@code traceparent} of the request or made
 * here. It stands in every log line, in the errors, and in the requests to other services.
 */
public final class Trace {

    /** Its name in log lines and in {@code extensions} of an error. */
    public static final String ID = "traceId";

    /** The header it travels in. */
    public static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The current trace id; a new one where none was begun, as in a scheduled job. */
    public static String id() {
        String id = MDC.get(ID);
        if (id == null) {
            id = random(16);
            MDC.put(ID, id);
        }
        return id;
    }

    /** Runs work that no request asked for, such as a scheduled job, in a trace of its own. */
    public static <T> T inItsOwn(Supplier<T> work) {
        begin(null);
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Continues the caller's trace, or begins one when there is none or it is malformed. */
    static void begin(@Nullable String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        MDC.put(ID, matcher.matches() ? matcher.group(1) : random(16));
    }

    static void end() {
        MDC.remove(ID);
    }

    /** The header for a request made on behalf of the current trace. */
    public static String traceparent() {
        return "00-%s-%s-01".formatted(id(), random(8));
    }

    private static String random(int bytes) {
        byte[] digits = new byte[bytes];
        RANDOM.nextBytes(digits);
        return HexFormat.of().formatHex(digits);
    }
}
