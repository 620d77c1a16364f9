package dev.comptoir.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a plan in Gatling, within this JVM, and reads its statistics. */
final class Gatling {
    /** Gatling makes the simulation itself, of its class's name. */
    private static final AtomicReference<LoadPlan> PLAN = new AtomicReference<>();

    private Gatling() {}

    /**
     * @param results where Gatling writes its report, a page to look at
     * @return by the names of the cells
     */
    static Map<String, Answers> run(LoadPlan plan, Path results) throws IOException {
        PLAN.set(plan);
        int exit = io.gatling.app.Gatling$.MODULE$.fromArgs(
                new String[] {"--simulation", LoadSimulation.class.getName(), "--results-folder", results.toString()});
        if (exit != 0) {
            throw new IllegalStateException("Gatling ended with " + exit);
        }
        try (var runs = Files.list(results)) {
            var report = runs.findFirst().orElseThrow().resolve("js").resolve("stats.json");
            return answers(JsonMapper.shared().readTree(Files.readString(report)));
        }
    }

    static LoadPlan plan() {
        return Objects.requireNonNull(PLAN.get());
    }

    static Map<String, Answers> answers(JsonNode report) {
        var answers = new HashMap<String, Answers>();
        for (var request : report.path("contents")) {
            var statistics = request.path("stats");
            answers.put(
                    request.path("name").asString(),
                    new Answers(
                            statistics.at("/numberOfRequests/total").asInt(),
                            statistics.at("/numberOfRequests/ko").asInt(),
                            statistics.at("/percentiles1/total").asInt(),
                            statistics.at("/percentiles3/total").asInt()));
        }
        return answers;
    }

    /**
     * @param failed those with another status than 200, or with errors in the answer
     * @param median in milliseconds
     * @param p95 in milliseconds
     */
    record Answers(int number, int failed, int median, int p95) {}
}
