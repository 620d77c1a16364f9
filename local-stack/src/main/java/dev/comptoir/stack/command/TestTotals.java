package dev.comptoir.stack.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds up what Surefire says at the end of each module, and keeps what Node's test runner says at its end. */
final class TestTotals {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (\\S+) \\S+ +\\[\\d+/\\d+]");

    /** A class's line goes on with its time; a module's sum ends with the skipped ones. */
    private static final Pattern SUREFIRE =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)$");

    private static final Pattern NODE = Pattern.compile("^(?:#|ℹ) (tests|pass|fail|cancelled|skipped) (\\d+)$");

    private final Map<String, int[]> modules = new LinkedHashMap<>();
    private final Map<String, Integer> node = new LinkedHashMap<>();
    private final int[] sums = new int[4];
    private String module = "?";

    void read(String line) {
        var building = MODULE.matcher(line);
        if (building.find()) {
            module = building.group(1);
            return;
        }
        var surefire = SUREFIRE.matcher(line);
        if (surefire.find()) {
            // A module may run its tests in several processes.
            int[] ofModule = modules.computeIfAbsent(module, name -> new int[sums.length]);
            for (int i = 0; i < sums.length; i++) {
                int count = Integer.parseInt(surefire.group(i + 1));
                ofModule[i] += count;
                sums[i] += count;
            }
            return;
        }
        var ofNode = NODE.matcher(line);
        if (ofNode.find()) {
            node.merge(ofNode.group(1), Integer.parseInt(ofNode.group(2)), Integer::sum);
        }
    }

    /** A line per module, the sum of them, and a line for the router. */
    String text() {
        var text = new StringBuilder();
        modules.forEach((name, counts) -> text.append(line(name, counts)));
        text.append(line("Maven", sums));
        text.append("%-22s %s"
                .formatted(
                        "router (node --test)",
                        node.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", "))));
        return text.toString();
    }

    private static String line(String name, int[] counts) {
        return "%-22s Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n"
                .formatted(name, counts[0], counts[1], counts[2], counts[3]);
    }
}
