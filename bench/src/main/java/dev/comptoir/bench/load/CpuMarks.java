package dev.comptoir.bench.load;

import dev.comptoir.bench.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The CPU time that each process had used, at moments of a run. */
final class CpuMarks {
    /** This JVM, which makes the load, and takes its CPU from the same machine. */
    static final String LOAD_GENERATOR = "load generator";

    private final Processes processes;
    private final List<Mark> marks = new CopyOnWriteArrayList<>();

    CpuMarks(Processes processes) {
        this.processes = processes;
    }

    void set() {
        try {
            var used = new LinkedHashMap<>(processes.cpu());
            used.put(
                    LOAD_GENERATOR,
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
            marks.add(new Mark(used));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each process used between a mark and the next, the first being 0. */
    Map<String, Duration> usedAfter(int mark) {
        if (marks.size() <= mark + 1) {
            throw new IllegalStateException("Gatling stopped early: %d marks were set".formatted(marks.size()));
        }
        return marks.get(mark).until(marks.get(mark + 1));
    }

    private record Mark(Map<String, Duration> used) {
        Map<String, Duration> until(Mark later) {
            if (!used.keySet().equals(later.used.keySet())) {
                throw new IllegalStateException("A process ended: %s, then %s".formatted(used, later.used));
            }
            var cpu = new LinkedHashMap<String, Duration>();
            later.used.forEach((process, time) -> cpu.put(process, time.minus(used.get(process))));
            return cpu;
        }
    }
}
