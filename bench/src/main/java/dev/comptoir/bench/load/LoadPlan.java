package dev.comptoir.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What is asked of the router, cell after cell, with a look at the processes' CPU time before, between and after them. */
record LoadPlan(URI router, List<Cell> cells, CpuMarks marks) {
    Duration duration() {
        return cells.stream().map(Cell::time).reduce(Duration.ZERO, Duration::plus);
    }
}
