package dev.comptoir.bench;

import dev.comptoir.stack.StackEvents;
import java.time.Duration;
import java.time.Instant;

/** What the terminal shows while it lasts: a line per step, with the seconds since the start. */
public final class Progress implements StackEvents {
    private static final Instant START = Instant.now();

    public static void say(String what, Object... arguments) {
        var seconds = Duration.between(START, Instant.now()).toSeconds();
        System.out.printf("%4d s  %s%n", seconds, arguments.length == 0 ? what : what.formatted(arguments));
    }

    @Override
    public void step(String what) {
        say(what);
    }

    @Override
    public void died(String name, int exitCode, Duration pause) {
        say("%s died (%d)", name, exitCode);
    }
}
