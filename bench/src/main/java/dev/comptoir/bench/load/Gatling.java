package dev.comptoir.bench.load;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a plan in Gatling, within this JVM, so that the CPU time of the processes can be read between two cells. */
final class Gatling {
    /** Gatling makes the simulation itself, of its class's name. */
    private static final AtomicReference<LoadPlan> PLAN = new AtomicReference<>();

    private Gatling() {}

    /** @param results where Gatling writes its own report, a page to look at; it has no form for programs */
    static void run(LoadPlan plan, Path results) {
        PLAN.set(plan);
        int exit = io.gatling.app.Gatling$.MODULE$.fromArgs(
                new String[] {"--simulation", LoadSimulation.class.getName(), "--results-folder", results.toString()});
        if (exit != 0) {
            throw new IllegalStateException("Gatling ended with " + exit);
        }
    }

    static LoadPlan plan() {
        return Objects.requireNonNull(PLAN.get());
    }
}
