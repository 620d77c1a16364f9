package dev.comptoir.stack.process;

import java.time.Duration;

/** Told what becomes of the programs. Called from several threads; must return quickly. */
public interface ProcessEvents {
    ProcessEvents NONE = new ProcessEvents() {};

    default void starting(String name) {}

    default void ready(String name, Duration took) {}

    /** It ended by itself, and is started again after {@code pause}. */
    default void died(String name, int exitCode, Duration pause) {}

    default void stopped(String name) {}

    /** One line of the program's output. */
    default void line(String name, String line) {}
}
