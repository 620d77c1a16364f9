package dev.comptoir.bench.process;

import dev.comptoir.stack.home.ComptoirHome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The processes of a running system by the names of its parts, as its launcher writes them down. */
public record Processes(ComptoirHome home) {
    /** CPU time of each part since its start; PostgreSQL's is that of all its processes. */
    public Map<String, Duration> cpu() throws IOException {
        var times = new LinkedHashMap<String, Duration>();
        for (var part : trees().entrySet()) {
            times.put(part.getKey(), part.getValue().cpu());
        }
        return times;
    }

    /** What each part holds now, and one more process, without the parts that it started. */
    public Map<String, Memory> memoryWith(String name, long pid) throws IOException {
        var held = new LinkedHashMap<String, Memory>();
        held.put(name, ProcessTree.alone(pid).memory());
        for (var part : trees().entrySet()) {
            held.put(part.getKey(), part.getValue().memory());
        }
        return held;
    }

    private Map<String, ProcessTree> trees() throws IOException {
        var trees = new LinkedHashMap<String, ProcessTree>();
        for (var line : Files.readAllLines(home.processes())) {
            var word = line.split(" ", 3); // pid, start time, name
            trees.put(word[2], ProcessTree.whole(Long.parseLong(word[0])));
        }
        return trees;
    }
}
