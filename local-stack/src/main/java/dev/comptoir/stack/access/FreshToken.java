package dev.comptoir.stack.access;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A token that is got again before it is too old; they live ten minutes. */
public final class FreshToken implements Supplier<String> {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<String> source;
    private String token = "";
    private Instant oldAt = Instant.EPOCH;

    public FreshToken(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(oldAt)) {
            token = source.get();
            oldAt = Instant.now().plus(FRESH);
        }
        return token;
    }
}
