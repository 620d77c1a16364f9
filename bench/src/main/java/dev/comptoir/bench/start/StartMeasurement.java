package dev.comptoir.bench.start;

import static dev.comptoir.bench.report.Figures.count;
import static dev.comptoir.bench.report.Figures.seconds;

import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.process.Memory;
import dev.comptoir.bench.report.Figures;
import dev.comptoir.bench.report.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./comptoir run} as it is typed: a first time, unmeasured, that makes data and start-up caches; then again. */
public final class StartMeasurement implements Measurement {
    private static final int TIMES = 3;

    @Override
    public String title() {
        return "Start-up and memory";
    }

    @Override
    public String measure(Workbench workbench) throws IOException, InterruptedException {
        Progress.say("First start: data, caches");
        var first = start(workbench);
        var warm = new ArrayList<Measured>();
        for (int i = 0; i < workbench.either(TIMES, 1); i++) {
            Progress.say("Start %d", i + 1);
            warm.add(start(workbench));
        }
        return text(first, warm);
    }

    private static Measured start(Workbench workbench) throws IOException, InterruptedException {
        try (var run = ComptoirRun.start(workbench)) {
            var fresh = run.memory();
            WorkingDay.at(run).pass(workbench.repository());
            return new Measured(run.readyAfter(), fresh, run.memory());
        }
    }

    private static String text(Measured first, List<Measured> warm) {
        var times = warm.stream().map(Measured::ready).toList();
        var last = warm.getLast();
        var table = new Table(1, List.of("MB", "ready: RSS", "PSS", "used: RSS", "PSS"));
        last.used()
                .forEach((process, used) ->
                        table.row(row(process, last.fresh().getOrDefault(process, Memory.NONE), used)));
        table.row(row("**all**", sum(last.fresh()), sum(last.used())));
        return """
                Ready after %s (median of %d starts with data and caches: %s); the very first start, which makes them, took %s. Aim: less than 30 s.

                %s

                *Ready*: as soon as it says so; *used*: after 30 dashboards of all stores, 30 searches and the sign-in page. Aim: less than 2.2 GB in all. \
                Pages that several processes share (class libraries, PostgreSQL's buffers) count in each of them as RSS, and once as PSS.""".formatted(
                        seconds(Figures.median(times)),
                        times.size(),
                        String.join(", ", times.stream().map(Figures::seconds).toList()),
                        seconds(first.ready()),
                        table);
    }

    private static List<String> row(String process, Memory fresh, Memory used) {
        return List.of(
                process,
                megabytes(fresh.resident()),
                megabytes(fresh.proportional()),
                megabytes(used.resident()),
                megabytes(used.proportional()));
    }

    private static Memory sum(Map<String, Memory> held) {
        return held.values().stream().reduce(Memory.NONE, Memory::plus);
    }

    private static String megabytes(long kilobytes) {
        return count(Math.round(kilobytes / 1024.0));
    }

    private record Measured(Duration ready, Map<String, Memory> fresh, Map<String, Memory> used) {}
}
