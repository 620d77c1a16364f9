package dev.comptoir.stack.command;

import dev.comptoir.stack.build.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Adds up, module by module, what Surefire wrote in its reports, and keeps what Node's test runner says at its end. Not
 * from what Maven prints: modules are tested side by side, and their lines come in any order.
 */
final class TestTotals {
    private static final String[] COUNTED = {"tests", "failures", "errors", "skipped"};

    private static final Pattern NODE = Pattern.compile("^(?:#|ℹ) (tests|pass|fail|cancelled|skipped) (\\d+)$");

    private final Map<String, int[]> modules = new TreeMap<>();
    private final Map<String, Integer> node = new LinkedHashMap<>();
    private final int[] sums = new int[COUNTED.length];

    /** A line that a test runner printed. */
    void read(String line) {
        var ofNode = NODE.matcher(line);
        if (ofNode.find()) {
            node.merge(ofNode.group(1), Integer.parseInt(ofNode.group(2)), Integer::sum);
        }
    }

    /** @param since reports that are older are of another run */
    void readReports(Repository repository, Instant since) throws IOException {
        try (var folders = Files.list(repository.root())) {
            for (Path module : folders.filter(Files::isDirectory).toList()) {
                var reports = module.resolve("target/surefire-reports");
                if (Files.isDirectory(reports)) {
                    readModule(module.getFileName().toString(), reports, since);
                }
            }
        }
    }

    private void readModule(String module, Path reports, Instant since) throws IOException {
        try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isAfter(since)) {
                    int[] ofModule = modules.computeIfAbsent(module, name -> new int[COUNTED.length]);
                    int[] ofClass = counts(file);
                    for (int i = 0; i < COUNTED.length; i++) {
                        ofModule[i] += ofClass[i];
                        sums[i] += ofClass[i];
                    }
                }
            }
        }
    }

    private static int[] counts(Path report) throws IOException {
        try (var in = Files.newInputStream(report)) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            xml.nextTag();
            int[] counts = new int[COUNTED.length];
            for (int i = 0; i < COUNTED.length; i++) {
                counts[i] = Integer.parseInt(xml.getAttributeValue(null, COUNTED[i]));
            }
            return counts;
        } catch (XMLStreamException e) {
            throw new IOException("No report of Surefire: " + report, e);
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
