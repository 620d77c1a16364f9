package dev.comptoir.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

/** A process, and those that it started, read from Linux's {@code /proc}. */
record ProcessTree(long pid, boolean withDescendants) {
    static ProcessTree whole(long pid) {
        return new ProcessTree(pid, true);
    }

    static ProcessTree alone(long pid) {
        return new ProcessTree(pid, false);
    }

    /** CPU time of those that live, and of their children that have ended and were waited for. */
    Duration cpu() {
        return pids().mapToObj(pid -> read(pid, "stat")).map(CpuTime::in).reduce(Duration.ZERO, Duration::plus);
    }

    Memory memory() {
        return pids().mapToObj(pid -> read(pid, "smaps_rollup")).map(Memory::in).reduce(Memory.NONE, Memory::plus);
    }

    private LongStream pids() {
        var self = LongStream.of(pid);
        if (!withDescendants) {
            return self;
        }
        var descendants = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants);
        return LongStream.concat(self, descendants.mapToLong(ProcessHandle::pid));
    }

    /** @return nothing when the process has ended in the meantime */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", pid + "", file));
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
