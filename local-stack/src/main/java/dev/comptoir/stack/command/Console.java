package dev.comptoir.stack.command;

import dev.comptoir.stack.StackEvents;
import dev.comptoir.stack.text.Text;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What the terminal shows: one line per step, with the time it took, the last one alive while it is under way. Where the
 * output is no terminal, each step is one plain line.
 */
final class Console implements StackEvents {
    private static final int BAR = 24;

    private final PrintStream out = System.out;
    private final boolean alive = System.console() != null && System.console().isTerminal();
    private final boolean verbose;
    private final Path logs;

    private String step = "";
    private String detail = "";
    private Instant stepStarted = Instant.now();
    private boolean started;

    Console(boolean verbose, Path logs) {
        this.verbose = verbose;
        this.logs = logs;
    }

    @Override
    public synchronized void step(String what) {
        finishStep("✓");
        step = what;
        detail = "";
        stepStarted = Instant.now();
        if (alive && !verbose) {
            redraw();
        } else {
            out.println(what);
        }
    }

    @Override
    public synchronized void progress(double done) {
        int filled = (int) Math.round(Math.clamp(done, 0, 1) * BAR);
        detail = "▕" + "█".repeat(filled) + " ".repeat(BAR - filled) + "▏ " + Math.round(done * 100) + " %";
        redraw();
    }

    @Override
    public synchronized void ready(String name, Duration took) {
        if (started) {
            out.println(Text.of("process.back", name, seconds(took)));
        } else {
            detail = detail + " " + name;
            redraw();
        }
    }

    @Override
    public synchronized void died(String name, int exitCode, Duration pause) {
        finishStep("✓");
        out.println(Text.of("process.died", name, exitCode + "", seconds(pause), logs.resolve(name + ".log")));
    }

    @Override
    public synchronized void line(String name, String line) {
        if (verbose) {
            out.printf("%-9s │ %s%n", name, line);
        }
    }

    /** Everything runs; from now on only what goes wrong is told. */
    synchronized void ready(String welcome) {
        finishStep("✓");
        started = true;
        out.println(welcome);
    }

    synchronized void failed() {
        done(false);
    }

    synchronized void done(boolean well) {
        finishStep(well ? "✓" : "✗");
    }

    synchronized void stopped() {
        finishStep("✓");
        out.println(Text.of("stack.stopped"));
    }

    private void finishStep(String sign) {
        if (!step.isEmpty() && alive && !verbose) {
            out.printf("\r\033[K%s %s  %s%n", sign, step, seconds(Duration.between(stepStarted, Instant.now())));
        }
        step = "";
    }

    private void redraw() {
        if (alive && !verbose && !step.isEmpty()) {
            out.printf("\r\033[K… %s %s", step, detail);
            out.flush();
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
