package dev.comptoir.bench.load;

import static dev.comptoir.bench.report.Figures.decimal;

import dev.comptoir.bench.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answers and the CPU time of each cell, side by side. */
final class LoadReport {
    private static final List<String> PROCESSES =
            List.of("router", "products", "inventory", "sales", "users", "ui", "postgres", CpuMarks.LOAD_GENERATOR);

    private LoadReport() {}

    static String of(LoadPlan plan) {
        var answered =
                new Table(1, List.of("", "users", "requests", "failed", "requests a second", "p50 ms", "p95 ms"));
        var columns = new ArrayList<>(List.of("", "users"));
        columns.addAll(PROCESSES);
        var cpu = new Table(1, columns);
        for (int i = 0; i < plan.cells().size(); i++) {
            var cell = plan.cells().get(i);
            if (cell.isMeasured()) {
                answered.row(answers(cell));
                cpu.row(cpu(cell, plan.marks().usedAfter(i)));
            }
        }
        return """
                %s

                CPU milliseconds per request, by process:

                %s""".formatted(answered, cpu);
    }

    private static List<String> answers(Cell cell) {
        var answers = cell.answers();
        return List.of(
                cell.work().name(),
                cell.users() + "",
                answers.number() + "",
                answers.failed() + "",
                decimal(answers.perSecond()),
                answers.quantile(0.5).toMillis() + "",
                answers.quantile(0.95).toMillis() + "");
    }

    private static List<String> cpu(Cell cell, Map<String, Duration> used) {
        var cells = new ArrayList<>(List.of(cell.work().name(), cell.users() + ""));
        for (var process : PROCESSES) {
            cells.add(decimal(
                    used.get(process).toMillis() / (double) cell.answers().number()));
        }
        return cells;
    }
}
