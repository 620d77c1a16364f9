package dev.comptoir.stack;

import dev.comptoir.stack.process.ProcessEvents;

/** Told how the start of the system goes on. Called from several threads; must return quickly. */
public interface StackEvents extends ProcessEvents {
    StackEvents NONE = new StackEvents() {};

    /** What is being done now, in the language of the terminal. */
    default void step(String what) {}

    /** How much of the current step is done, between 0 and 1. */
    default void progress(double done) {}
}
